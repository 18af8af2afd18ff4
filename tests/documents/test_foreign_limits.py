# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Prose in other languages that may take back what a licence allows."""

import pytest

from oss_guard.documents.foreign_limits import is_screened, may_limit


@pytest.mark.parametrize(
    "text",
    [
        "L'uso commerciale del software non è consentito.",
        "È vietata la redistribuzione delle copie modificate.",
        "L'utilisation du logiciel est réservée aux communes.",
        "Toute modification du code est interdite sans autorisation préalable.",
        "Die Nutzung der Software ist nur mit schriftlicher Genehmigung gestattet.",
        "Eine kommerzielle Verwendung ist ausgeschlossen.",
        "El uso comercial de este software está prohibido.",
        "É proibida a distribuição de cópias sem autorização.",
        "Commercieel gebruik van de broncode is verboden.",
        "Programvaran får endast användas för utbildning.",
        "本软件仅供学习使用，禁止用于商业用途。",
        "未经许可不得修改代码。",
        "이 소프트웨어의 상업적 이용을 금지합니다.",
        "Firmen dürfen diese Software nicht verwenden.",
        "Les entreprises ne peuvent pas utiliser ce logiciel.",
        "Le aziende non possono usare questo software.",
        "Las empresas no pueden usar este programa.",
        "请勿将本软件用于盈利活动。",
        "이 소프트웨어의 판매를 금합니다.",
    ],
)
def test_limits_of_use_in_other_languages_are_met(text):
    assert may_limit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Questo strumento mostra i rifugi della città su una mappa.",
        "Cet outil montre les refuges de la ville. Les questions sont les bienvenues.",
        "Dieses Werkzeug zeigt die Schutzräume der Stadt auf einer Karte.",
        "Esta herramienta muestra los refugios de la ciudad en un mapa.",
        "本工具在地图上显示城镇的避难所。欢迎提出问题和建议。",
        "이 도구는 마을의 대피소를 지도에 보여 줍니다.",
    ],
)
def test_what_a_tool_does_is_no_limit(text):
    assert not may_limit(text)


def test_limits_are_not_known_in_every_script():
    assert is_screened("Questo strumento mostra i rifugi.")
    assert is_screened("이 도구는 마을의 대피소를 보여 줍니다.")
    assert not is_screened("Эта программа показывает убежища города на карте.")
    assert not is_screened("يعرض هذا البرنامج ملاجئ المدينة على الخريطة.")


def test_a_long_passage_is_read_in_linear_time():
    assert not may_limit("solo " * 200_000 + "mappa")

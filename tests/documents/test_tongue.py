# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which prose rules know words of."""

import pytest

from oss_guard.documents.tongue import is_understood

JAPANESE = "避難所の一覧を地図に表示するツールです。設定ファイルを書き換えて起動してください。" * 2
ENGLISH = (
    "This tool shows the shelters of a town on a map. Copy the settings, change the address of the"
    " data and start it. Questions are welcome, and so are requests; open an issue for either."
)
ITALIAN = (
    "Questo strumento mostra i rifugi della città su una mappa. Per lavorare con una copia è"
    " sufficiente modificare il file delle impostazioni. È possibile aprire una issue per segnalare"
    " gli errori o per la richiesta di nuove funzionalità."
)
GERMAN = (
    "Dieses Werkzeug zeigt die Schutzräume der Stadt auf einer Karte. Die Einstellungen werden in"
    " der Datei geändert, und das Programm wird mit dem folgenden Befehl gestartet. Fragen und"
    " Wünsche sind willkommen und können im Forum gestellt werden."
)
FRENCH = (
    "Cet outil montre les refuges de la ville sur une carte. Pour le lancer, il faut changer le"
    " fichier des paramètres et suivre les étapes qui sont décrites dans la suite. Les questions"
    " sont les bienvenues sur le forum du projet."
)
KOREAN = "이 도구는 마을의 대피소를 지도에 보여 줍니다. 설정 파일을 바꾸고 실행하십시오. " * 2
CHINESE = "本工具在地图上显示城镇的避难所。请修改设置文件并启动程序。欢迎提出问题和建议。" * 2


@pytest.mark.parametrize("text", [JAPANESE, ENGLISH, f"{ENGLISH} {JAPANESE}", "", "# x"])
def test_japanese_and_english_are_understood(text):
    assert is_understood(text)


@pytest.mark.parametrize("text", [ITALIAN, GERMAN, FRENCH, KOREAN, CHINESE])
def test_other_languages_are_not(text):
    assert not is_understood(text)


@pytest.mark.parametrize(
    "text",
    [
        "libcurl openssl zlib sqlite postgres redis nginx varnish " * 10,
        "行政区域図 避難所一覧 地番図 用途地域図",
        "La carte",
        ENGLISH + " Rio de Janeiro, La Paz, El Salvador, Los Angeles, Las Vegas",
    ],
)
def test_a_language_that_does_not_show_is_no_other_one(text):
    assert is_understood(text)


def test_a_second_language_beside_english_is_understood_with_it():
    assert is_understood(f"{ENGLISH} {ENGLISH} {ITALIAN}")

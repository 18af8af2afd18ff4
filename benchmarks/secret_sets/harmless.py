# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What looks like a secret and is none, in English and in Japanese."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from secret_sets.sample import B62, B64, URL, Sample, Values, sample

Write = Callable[[Values], str]

ENGLISH: tuple[tuple[str, str, Write], ...] = (
    (
        "placeholder words",
        ".env.example",
        lambda v: (
            "DB_PASSWORD=changeme\nAPI_KEY=your_api_key_here\nSECRET_KEY=xxxxxxxxxxxxxxxx\nTOKEN=<your-token>\nJWT_SECRET=replace-me\n"
        ),
    ),
    ("empty values", ".env.sample", lambda v: "DB_PASSWORD=\nAPI_KEY=\nSECRET_KEY=\n"),
    (
        "variables",
        "config/app.yml",
        lambda v: (
            "db:\n  password: ${DB_PASSWORD}\n  token: {{ vault_token }}\n  key: $(API_KEY)\n  secret: %SECRET%\n"
        ),
    ),
    (
        "compose variables",
        "compose.yaml",
        lambda v: (
            "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}\n"
        ),
    ),
    (
        "actions secrets",
        ".github/workflows/ci.yml",
        lambda v: (
            "jobs:\n  a:\n    steps:\n      - env:\n          TOKEN: ${{ secrets.GITHUB_TOKEN }}\n          NPM_TOKEN: ${{ secrets.NPM_TOKEN }}\n"
        ),
    ),
    (
        "ci service",
        ".github/workflows/db.yml",
        lambda v: (
            "services:\n  postgres:\n    env:\n      POSTGRES_USER: postgres\n      POSTGRES_PASSWORD: postgres\n"
        ),
    ),
    (
        "documented AWS example",
        "docs/aws.md",
        lambda v: (
            f"aws_access_key_id = {'AKIA' + 'IOSFODNN7EXAMPLE'}\naws_secret_access_key = {'wJalrXUtnFEMI' + '/K7MDENG/bPxRfiCYEXAMPLEKEY'}\n"
        ),
    ),
    (
        "user:pass in docs",
        "docs/url.md",
        lambda v: (
            "Use `postgres://user:password@localhost:5432/db` or `https://user:pass@example.com/`.\n"
        ),
    ),
    (
        "curl placeholder",
        "docs/api.md",
        lambda v: (
            "```sh\ncurl -H 'Authorization: Bearer YOUR_ACCESS_TOKEN' https://api.example.com\ncurl -u username:password https://example.com\n```\n"
        ),
    ),
    (
        "public ssh key",
        ".ssh/authorized_keys",
        lambda v: (
            f"ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB{v.chars(B64, 340)} a@host\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{v.chars(B64, 43)} b@host\n"
        ),
    ),
    (
        "certificate",
        "certs/ca.pem",
        lambda v: (
            "-----BEGIN CERTIFICATE-----\n"
            + "\n".join(v.chars(B64, 64) for _ in range(16))
            + "\n-----END CERTIFICATE-----\n"
        ),
    ),
    (
        "public key",
        "certs/pub.pem",
        lambda v: (
            "-----BEGIN PUBLIC KEY-----\n"
            + "\n".join(v.chars(B64, 64) for _ in range(6))
            + "\n-----END PUBLIC KEY-----\n"
        ),
    ),
    (
        "lock file",
        "package-lock.json",
        lambda v: (
            "{\n"
            + ",\n".join(
                f'  "node_modules/p{n}": {{"version": "1.0.{n}", "integrity": "sha512-{v.chars(B64, 86)}=="}}'
                for n in range(20)
            )
            + "\n}\n"
        ),
    ),
    (
        "python lock",
        "poetry.lock",
        lambda v: (
            "\n".join(
                f'    {{file = "p-{n}.whl", hash = "sha256:{v.hex(64)}"}},' for n in range(20)
            )
            + "\n"
        ),
    ),
    (
        "go.sum",
        "go.sum",
        lambda v: (
            "\n".join(f"example.com/p{n} v1.0.{n} h1:{v.chars(B64, 43)}=" for n in range(20)) + "\n"
        ),
    ),
    (
        "checksums",
        "SHA256SUMS",
        lambda v: "\n".join(f"{v.hex(64)}  file{n}.tgz" for n in range(20)) + "\n",
    ),
    (
        "SRI",
        "index.html",
        lambda v: (
            f'<script src="https://cdn.example.com/a.js" integrity="sha384-{v.chars(B64, 64)}" crossorigin="anonymous"></script>\n'
        ),
    ),
    (
        "commit ids",
        "CHANGELOG.md",
        lambda v: "\n".join(f"- fix key handling ({v.hex(40)})" for _ in range(10)) + "\n",
    ),
    (
        "UUIDs",
        "src/ids.py",
        lambda v: (
            "\n".join(f'PASSWORD_RESET_TEMPLATE_{n}_ID = "{v.uuid()}"' for n in range(5)) + "\n"
        ),
    ),
    (
        "translations",
        "locales/en.json",
        lambda v: (
            '{\n  "password": "Password",\n  "password_confirmation": "Confirm password",\n  "forgot_password": "Forgot your password?",\n  "token": "Token",\n  "api_key": "API key"\n}\n'
        ),
    ),
    (
        "translations of others",
        "locales/de.yml",
        lambda v: (
            "de:\n  password: Passwort\n  secret: Geheimnis\n  current_password: Aktuelles Passwort\n  token: Zugangstoken\n"
        ),
    ),
    (
        "form",
        "login.html",
        lambda v: (
            '<label for="password">Password</label>\n<input type="password" id="password" name="password" placeholder="Enter password" autocomplete="current-password">\n'
        ),
    ),
    (
        "types",
        "src/types.ts",
        lambda v: (
            "interface Login {\n  user: string;\n  password: string;\n  token?: string;\n  apiKey: string | undefined;\n}\n"
        ),
    ),
    (
        "function",
        "src/auth.py",
        lambda v: (
            "def login(user, password=None, token=None):\n    if not password:\n        raise ValueError('password required')\n    return check(user, password)\n"
        ),
    ),
    (
        "constants",
        "src/const.js",
        lambda v: (
            "export const PASSWORD_RESET = 'password_reset';\nexport const TOKEN_EXPIRED = 'token_expired';\nexport const SECRET_HEADER = 'x-secret-header';\nexport const API_KEY_PARAM = 'api_key';\n"
        ),
    ),
    (
        "parser",
        "src/lexer.go",
        lambda v: "switch token {\ncase TokenString:\n\tkey = token.Value\n\ttoken = next()\n}\n",
    ),
    (
        "schema",
        "db/schema.sql",
        lambda v: (
            "CREATE TABLE users (\n  id INT PRIMARY KEY,\n  password VARCHAR(255) NOT NULL,\n  api_token CHAR(64) DEFAULT NULL\n);\n"
        ),
    ),
    (
        "vault",
        "group_vars/all.yml",
        lambda v: (
            "db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"
            + "\n".join(f"  {v.hex(80)}" for _ in range(5))
            + "\n"
        ),
    ),
    (
        "sops",
        "secrets.enc.yaml",
        lambda v: (
            f"password: ENC[AES256_GCM,data:{v.chars(B64, 24)},iv:{v.chars(B64, 43)}=,tag:{v.chars(B64, 22)}==,type:str]\nsops:\n  version: 3.8.1\n"
        ),
    ),
    (
        "sealed secret",
        "sealed.yaml",
        lambda v: (
            f"kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB{v.chars(B64, 300)}\n"
        ),
    ),
    (
        "cipher",
        "application.yml",
        lambda v: f"spring:\n  datasource:\n    password: '{{cipher}}{v.hex(96)}'\n",
    ),
    (
        "references",
        "config/ref.yml",
        lambda v: (
            "password: op://vault/db/password\nkey: arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:db\ntoken: vault:secret/data/app#token\nfile: file:///run/secrets/db\n"
        ),
    ),
    (
        "secretKeyRef",
        "deploy.yaml",
        lambda v: (
            "env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db-credentials\n        key: password\n"
        ),
    ),
    (
        "environment lookups",
        "app/settings.py",
        lambda v: (
            "SECRET_KEY = os.environ['SECRET_KEY']\nDB_PASSWORD = env('DB_PASSWORD')\nAPI_KEY = config('API_KEY', default='')\n"
        ),
    ),
    (
        "js environment",
        "src/env.js",
        lambda v: (
            "const apiKey = process.env.API_KEY;\nconst password = import.meta.env.VITE_PASSWORD;\n"
        ),
    ),
    (
        "test dummies",
        "tests/test_login.py",
        lambda v: (
            "def test_login(client):\n    client.post('/login', data={'user': 'alice', 'password': 'password123'})\n    assert client.token == 'dummy-token'\n"
        ),
    ),
    (
        "test fixture",
        "spec/factories/users.rb",
        lambda v: (
            "FactoryBot.define do\n  factory :user do\n    password { 'Passw0rd!' }\n    password_confirmation { 'Passw0rd!' }\n  end\nend\n"
        ),
    ),
    (
        "publishable key",
        "src/pay.js",
        lambda v: f"const stripe = Stripe('{'pk_' + 'live_'}{v.chars(B62, 24)}');\n",
    ),
    (
        "site key",
        "contact.html",
        lambda v: f'<div class="g-recaptcha" data-sitekey="6L{v.chars(URL, 38)}"></div>\n',
    ),
    (
        "base64 image",
        "src/icon.css",
        lambda v: f".a{{background:url(data:image/png;base64,iVBORw0KGgo{v.chars(B64, 600)}=)}}\n",
    ),
    (
        "alphabet",
        "src/base.py",
        lambda v: (
            'ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"\nKEY_CHARS = "0123456789abcdef"\n'
        ),
    ),
    (
        "minified",
        "static/app.js",
        lambda v: (
            "!function(e,t){"
            + "".join(f'var {c}=e.key,{c}1=t.password||"";' for c in "abcdefghij") * 20
            + "}(window,{});\n"
        ),
    ),
    (
        "jwt.io",
        "docs/jwt.md",
        lambda v: (
            "Example: `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`\n"
        ),
    ),
    (
        "key in prose",
        "docs/keys.md",
        lambda v: (
            "The file begins with `-----BEGIN RSA PRIVATE "
            "KEY-----` and ends with `-----END RSA PRIVATE "
            "KEY-----`.\n"
        ),
    ),
    (
        "regex",
        "src/rules.py",
        lambda v: (
            "PATTERN = re.compile(r'password\\s*=\\s*[^\\s]+')\nTOKEN = r'[A-Za-z0-9_-]{20,}'\n"
        ),
    ),
    (
        "words with key",
        "src/keys.py",
        lambda v: (
            "monkey = 'banana'\nkeyboard = 'jp106'\nturkey = 'Ankara'\ncompass = 'north'\nbypass = 'true'\n"
        ),
    ),
    (
        "password policy",
        "docs/policy.md",
        lambda v: (
            "Password: at least 12 characters, with digits and symbols.\nToken: valid for 30 minutes.\n"
        ),
    ),
    (
        "log",
        "logs/app.log",
        lambda v: (
            f"INFO token refreshed for user 3\nWARN password expired: user=alice\nINFO session {v.hex(8)} closed\n"
        ),
    ),
    (
        "paths",
        "config/paths.ini",
        lambda v: (
            "password_file = /etc/app/password\nprivate_key_path = /etc/ssl/private/server.key\ntoken_url = https://login.example.com/oauth2/token\n"
        ),
    ),
    (
        "masked",
        "docs/output.md",
        lambda v: (
            "password: ********\ntoken: ghp_****************\nkey=[REDACTED]\nsecret: (hidden)\n"
        ),
    ),
    (
        "ansible variable",
        "roles/db/tasks/main.yml",
        lambda v: (
            '- name: set password\n  mysql_user:\n    name: app\n    password: "{{ db_password }}"\n'
        ),
    ),
    (
        "terraform variable",
        "variables.tf",
        lambda v: (
            'variable "db_password" {\n  type      = string\n  sensitive = true\n}\n\nresource "x" "y" {\n  password = var.db_password\n}\n'
        ),
    ),
    (
        "enum",
        "src/Auth.java",
        lambda v: (
            'enum Grant {\n  PASSWORD("password"), TOKEN("token"), CLIENT_SECRET("client_secret");\n}\n'
        ),
    ),
    (
        "cache keys",
        "src/cache.rb",
        lambda v: (
            "key = \"user:#{id}:profile\"\ncache_key = 'top_articles_list'\nsort_key = 'created_at'\n"
        ),
    ),
    (
        "git LFS",
        "model.bin",
        lambda v: (
            f"version https://git-lfs.github.com/spec/v1\noid sha256:{v.hex(64)}\nsize 12345\n"
        ),
    ),
    ("ethereum addresses", "docs/addr.md", lambda v: f"Contract: 0x{v.hex(40)}\n"),
    (
        "docker digest",
        "Dockerfile",
        lambda v: (
            f"FROM debian:12@sha256:{v.hex(64)}\nARG TOKEN\nENV PASSWORD_FILE=/run/secrets/db\n"
        ),
    ),
    (
        "swagger",
        "openapi.yaml",
        lambda v: (
            "components:\n  schemas:\n    Login:\n      properties:\n        password:\n          type: string\n          format: password\n          example: secret\n        apiKey:\n          type: string\n"
        ),
    ),
    (
        "guest",
        "config/mq.yml",
        lambda v: "broker: amqp://guest:guest@localhost:5672/\ncache: redis://:@localhost:6379\n",
    ),
    (
        "svg and hex",
        "assets/logo.svg",
        lambda v: (
            f'<svg><path d="M{v.chars("0123456789", 3)} 0L{v.chars("0123456789", 3)} 1z" fill="#a1b2c3"/></svg>\n'
        ),
    ),
    (
        "names of secrets in a chart",
        "values.yaml",
        lambda v: (
            f'auth:\n  existingSecret: my-release-postgresql-{v.hex(6)}\n  existingSecretPasswordKey: postgres-password\n  secretName: tls-secret-2024\n  password: ""\ninitialClusterToken: etcd-cluster-k8s\n'
        ),
    ),
    (
        "references to stores",
        "cloudbuild.yaml",
        lambda v: (
            f"args: ['--set-secrets=DB_PASSWORD=db-password1:latest,API_KEY=api-key-{v.random.randrange(9)}:latest']\nsecret: prod/app1/db-secret\n"
        ),
    ),
    (
        "keys of other tools",
        ".gitconfig",
        lambda v: f"[user]\n\tsigningkey = {v.hex(16).upper()}\n",
    ),
)
JAPANESE: tuple[tuple[str, str, Write], ...] = (
    (
        "入力してください",
        ".env.example",
        lambda v: (
            "# 値は各自で入力\nDB_PASSWORD=ここに入力\nAPI_KEY=（発行されたキーを入力）\nSECRET=任意の文字列\n"
        ),
    ),
    (
        "伏せ字",
        "docs/手順.md",
        lambda v: "パスワード：＊＊＊＊＊＊＊＊\n認証キー：xxxxxxxx\nPW：●●●●●●\n",
    ),
    (
        "別途連絡",
        "docs/接続.md",
        lambda v: (
            "| 項目 | 値 |\n|---|---|\n| ユーザー | app |\n| パスワード | 別途連絡 |\n| 初期パスワード | 担当者に確認 |\n"
        ),
    ),
    ("なし", "設計書.md", lambda v: "パスワード：なし\n認証キー: 未設定\n秘密鍵：－\n"),
    (
        "訳語",
        "locales/ja.yml",
        lambda v: (
            "ja:\n  password: パスワード\n  current_password: 現在のパスワード\n  token: トークン\n  secret: 秘密\n  api_key: APIキー\n"
        ),
    ),
    (
        "訳語 JSON",
        "locales/ja.json",
        lambda v: (
            '{\n  "label.password": "パスワード",\n  "error.password": "パスワードが正しくありません",\n  "password": "パスワードを入力してください"\n}\n'
        ),
    ),
    (
        "プロパティ",
        "messages_ja.properties",
        lambda v: (
            "label.password=パスワード\nmsg.password.required=パスワードは必須です\nlabel.secret=秘密の質問\n"
        ),
    ),
    (
        "項目定義",
        "docs/項目定義.csv",
        lambda v: (
            "項番,項目名,型,桁数,必須\n1,ログインID,半角英数,20,○\n2,パスワード,半角英数記号,32,○\n3,認証キー,半角英数,64,\n"
        ),
    ),
    (
        "方針",
        "docs/方針.md",
        lambda v: (
            "パスワード：英大文字・英小文字・数字・記号のうち3種類以上を含む12文字以上とする。\n有効期限：90日\n"
        ),
    ),
    (
        "画面",
        "login.html",
        lambda v: (
            '<label>パスワード</label>\n<input type="password" name="password" placeholder="パスワードを入力">\n<button>ログイン</button>\n'
        ),
    ),
    (
        "文章",
        "README.md",
        lambda v: (
            "パスワードは環境変数で渡します。秘密鍵はリポジトリに含めないでください。トークンの有効期限は1時間です。\n"
        ),
    ),
    (
        "変数参照",
        "起動.bat",
        lambda v: (
            "@echo off\nset /p PW=パスワードを入力してください:\nsqlplus batch/%PW%@JUMIN @日次.sql\n"
        ),
    ),
    (
        "環境変数",
        "config/設定.yml",
        lambda v: "データベース:\n  パスワード: ${DB_PASSWORD}\n  秘密鍵: {{ secret_key }}\n",
    ),
    (
        "コメント",
        "src/Login.java",
        lambda v: (
            "class Login {\n    // パスワードを検証する\n    // パスワード：必須、8文字以上\n    private String password;\n}\n"
        ),
    ),
    (
        "例",
        "docs/例.md",
        lambda v: (
            "例えば、パスワードが「password」や「12345678」のような推測されやすいものは登録できません。\n"
        ),
    ),
    (
        "表の見出し",
        "docs/権限.md",
        lambda v: (
            "| 権限 | パスワード変更 | トークン発行 |\n|---|---|---|\n| 管理者 | ○ | ○ |\n| 一般 | ○ | × |\n"
        ),
    ),
    (
        "設定例",
        "docs/設定例.md",
        lambda v: (
            "```\njdbc.user=ユーザー名\njdbc.password=パスワード\n```\n\n`<パスワード>` は置き換えてください。\n"
        ),
    ),
    (
        "申請様式",
        "様式/アカウント申請.csv",
        lambda v: "申請日,所属,氏名,ログインID,パスワード\n,,,,\n,,,,\n",
    ),
    (
        "工程表",
        "docs/予定.csv",
        lambda v: (
            "項番,作業,担当,期限\n1,パスワード変更手順の作成,総務課,4月末\n2,秘密鍵の更新,情報システム課,5月末\n"
        ),
    ),
    (
        "FAQ",
        "docs/faq.md",
        lambda v: (
            "**Q. パスワードを忘れました。**\n\nA. 「パスワードを忘れた方」から再設定してください。初期パスワードは郵送でお知らせします。\n"
        ),
    ),
    (
        "暗証番号の説明",
        "docs/マイナンバーカード.md",
        lambda v: (
            "署名用電子証明書の暗証番号：6桁から16桁の英数字\n利用者証明用の暗証番号：4桁の数字\n"
        ),
    ),
    (
        "ログ",
        "logs/アプリ.log",
        lambda v: (
            "2026-01-02 パスワードの有効期限切れ: 職員番号=10023\n2026-01-02 認証に失敗しました\n"
        ),
    ),
    (
        "テスト",
        "tests/test_ログイン.py",
        lambda v: (
            "def test_ログイン():\n    送信({'パスワード': 'dummy'})\n    assert 画面() == 'パスワードが違います'\n"
        ),
    ),
    (
        "公開鍵",
        "docs/鍵.md",
        lambda v: (
            f"公開鍵：ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{v.chars(B64, 43)}\n指紋：SHA256:{v.chars(B64, 43)}\n"
        ),
    ),
    (
        "チェックサム",
        "docs/配布物.csv",
        lambda v: (
            "ファイル名,SHA256\n" + "\n".join(f"台帳{n}.zip,{v.hex(64)}" for n in range(5)) + "\n"
        ),
    ),
    (
        "型",
        "src/型.ts",
        lambda v: (
            "type 利用者 = {\n  氏名: string;\n  パスワード: string;\n  トークン?: string;\n};\n"
        ),
    ),
    (
        "SQL",
        "sql/表.sql",
        lambda v: (
            "CREATE TABLE 職員 (\n  職員番号 CHAR(5),\n  パスワード VARCHAR(100) NOT NULL -- ハッシュ値\n);\n"
        ),
    ),
    (
        "様式の記入例",
        "docs/記入例.md",
        lambda v: (
            "パスワード：（8文字以上で記入）\nＩＤ：（メールアドレス）\nアクセスキー：発行後に記入\n"
        ),
    ),
    (
        "期限",
        "docs/期限.txt",
        lambda v: "パスワード変更期限：令和8年3月31日\nパスワード再発行窓口：総務課 内線1234\n",
    ),
    (
        "リンク",
        "docs/リンク.md",
        lambda v: (
            "[パスワードの再設定](https://www.tosei.lg.jp/password/reset?lang=ja)\nパスワード再設定: https://www.tosei.lg.jp/account/password\n"
        ),
    ),
    (
        "sheet of requirements",
        "要件.csv",
        lambda v: (
            "設定項目,設定値\nパスワード最小長,12\nパスワード,8文字以上\nトークン有効期限,3600\nAPIキー,別途発行\n"
        ),
    ),
    (
        "names of screens",
        "画面.csv",
        lambda v: (
            "画面ID,項目,項目ID\nG001,パスワード,txtPassword01\nG002,新パスワード,txtNewPass02\n"
        ),
    ),
    (
        "machines and users in pairs",
        "構成.md",
        lambda v: (
            "ログイン先は kaigo-web01 / kaigo-db12\n利用者IDは tanto01 / tanto02\n認証は SAML2.0 / OAuth2.0\n"
        ),
    ),
    (
        "codes of messages",
        "Messages.cs",
        lambda v: (
            'public const string パスワードエラー = "E0012";\n// パスワード変更画面：SCR-PW-01\n'
        ),
    ),
)


def harmless(seed: int, turns: int = 3) -> Iterator[Sample]:
    """English and Japanese look-alikes; the Japanese ones in turns in UTF-8 and in CP932."""
    for kind, items in (("English", ENGLISH), ("Japanese", JAPANESE)):
        for number, (name, path, write) in enumerate(items):
            for turn in range(turns):
                encoding = "cp932" if kind == "Japanese" and turn % 2 else "utf-8"
                values = Values(f"{seed}/harmless/{name}/{turn}")
                place = f"harmless/{kind}-{number:02}-{turn}/{path}"
                text = write(values)
                yield sample("harmless", kind, name, place, text, encoding=encoding)

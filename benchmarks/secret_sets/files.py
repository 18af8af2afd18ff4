# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that hold credentials by their nature: leaked dot files and what tools keep."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator

from secret_sets.sample import B32, B62, B64, URL, Sample, Values, marked, sample

Write = Callable[[Values], str]


def b64(text: str) -> str:
    """Text in base64."""
    return base64.b64encode(text.encode()).decode()


def _env(v: Values) -> str:
    return (
        f"APP_NAME=daicho\nAPP_KEY=base64:{marked(v.base64(32))}\nDB_HOST=10.20.3.4\n"
        f"DB_USERNAME=daicho\nDB_PASSWORD={marked(v.password())}\nMAIL_USERNAME=noreply\n"
        f"MAIL_PASSWORD={marked(v.password())}\nJWT_SECRET={marked(v.mixed(40))}\n"
        f"REDIS_PASSWORD={marked(v.password())}\n"
    )


def _docker(v: Values) -> str:
    auth = b64(f"deploy:{v.mixed(14)}")
    return f'{{\n  "auths": {{\n    "registry.tosei.lg.jp": {{\n      "auth": "{marked(auth)}"\n    }}\n  }}\n}}\n'


def _kubeconfig(v: Values) -> str:
    key = b64(v.pem("RSA", 6))
    return (
        "apiVersion: v1\nkind: Config\nclusters:\n- name: c\n  cluster:\n"
        "    server: https://10.1.2.3:6443\nusers:\n- name: admin\n  user:\n"
        f"    client-key-data: {marked(key)}\n- name: ci\n  user:\n    token: {marked(v.mixed(60))}\n"
    )


def _service_account(v: Values) -> str:
    key = v.pem("", 10).replace("\n", "\\n") + "\\n"
    return (
        '{\n  "type": "service_account",\n  "project_id": "daicho-1",\n'
        f'  "private_key_id": "{v.hex(40)}",\n  "private_key": "{marked(key)}",\n'
        '  "client_email": "x@daicho-1.iam.gserviceaccount.com"\n}\n'
    )


def _shadow(v: Values) -> str:
    digest = f"$6${v.chars(B62, 12)}${v.chars(B62 + './', 86)}"
    return f"daemon:*:18000:0:99999:7:::\nroot:{marked(digest)}:19000:0:99999:7:::\n"


def _htpasswd(v: Values) -> str:
    bcrypt = f"$2y$10${v.chars(B62 + './', 53)}"
    apr = f"$apr1${v.chars(B62, 8)}${v.chars(B62 + './', 22)}"
    return f"admin:{marked(bcrypt)}\nsomu:{marked(apr)}\n"


def _state(v: Values) -> str:
    return json.dumps(
        {
            "version": 4,
            "resources": [
                {
                    "type": "aws_db_instance",
                    "instances": [
                        {"attributes": {"username": "app", "password": marked(v.mixed(18))}}
                    ],
                },
                {
                    "type": "random_password",
                    "instances": [{"attributes": {"length": 20, "result": marked(v.mixed(20))}}],
                },
            ],
        },
        indent=2,
        ensure_ascii=False,
    )


def _postman(v: Values) -> str:
    return json.dumps(
        {
            "info": {"name": "台帳"},
            "item": [
                {
                    "request": {
                        "auth": {
                            "type": "basic",
                            "basic": [
                                {"key": "password", "value": marked(v.password())},
                                {"key": "username", "value": "admin"},
                            ],
                        },
                        "header": [{"key": "X-Api-Key", "value": marked(v.mixed(32))}],
                    }
                }
            ],
        },
        indent=2,
        ensure_ascii=False,
    )


def _har(v: Values) -> str:
    bearer = f"Bearer {v.chars(URL, 60)}"
    return json.dumps(
        {
            "log": {
                "entries": [
                    {
                        "request": {
                            "url": "https://api.tosei.lg.jp/v1",
                            "headers": [
                                {"name": "Authorization", "value": marked(bearer)},
                                {
                                    "name": "Cookie",
                                    "value": f"JSESSIONID={marked(v.hex(32).upper())}",
                                },
                            ],
                        }
                    }
                ]
            }
        },
        indent=1,
        ensure_ascii=False,
    )


def _putty(v: Values) -> str:
    public = "\n".join(v.chars(B64, 64) for _ in range(6))
    private = "\n".join(v.chars(B64, 64) for _ in range(14))
    key = (
        "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: imported\nPublic-Lines: 6\n"
        f"{public}\nPrivate-Lines: 14\n{private}\nPrivate-MAC: {v.hex(40)}"
    )
    return marked(key) + "\n"


def _filezilla(v: Values) -> str:
    return (
        '<?xml version="1.0"?>\n<FileZilla3>\n <Servers>\n  <Server>\n   <Host>ftp.tosei.lg.jp</Host>\n'
        f'   <User>web</User>\n   <Pass encoding="base64">{marked(b64(v.password()))}</Pass>\n'
        "  </Server>\n </Servers>\n</FileZilla3>\n"
    )


def _wordpress(v: Values) -> str:
    salt = "".join(v.random.choices(B62 + "!@#$%^&*()-_[]{}<>~`+=,.;:/?|", k=64))
    return (
        "<?php\ndefine( 'DB_NAME', 'koho' );\ndefine( 'DB_USER', 'koho' );\n"
        f"define( 'DB_PASSWORD', '{marked(v.password())}' );\n"
        f"define( 'AUTH_KEY',         '{marked(salt)}' );\n$table_prefix = 'wp_';\n"
    )


def _maven(v: Values) -> str:
    return (
        "<settings>\n  <servers>\n    <server>\n      <id>nexus</id>\n      <username>deploy</username>\n"
        f"      <password>{marked(v.password())}</password>\n    </server>\n  </servers>\n</settings>\n"
    )


def _dump(v: Values) -> str:
    digest = f"$2a$10${v.chars(B62 + './', 53)}"
    return (
        "-- MySQL dump 10.13\nCREATE TABLE `users` (\n  `id` int,\n  `login` varchar(40),\n"
        "  `password_digest` varchar(100)\n);\n"
        "INSERT INTO `users` (`id`, `login`, `password_digest`) VALUES "
        f"(1,'admin','{marked(digest)}');\n"
        f"CREATE USER 'app'@'%' IDENTIFIED BY '{marked(v.password())}';\n"
    )


def _history(v: Values) -> str:
    return (
        "cd /srv\nls -la\n"
        f"mysql -u root -p{marked(v.password())} jumin\n"
        f"curl -u admin:{marked(v.password())} https://api.tosei.lg.jp/\n"
        f"export PGPASSWORD={marked(v.password())}\n"
        f"sshpass -p '{marked(v.password())}' ssh admin@10.0.0.5\nexit\n"
    )


def _winscp(v: Values) -> str:
    return (
        f"[Sessions\\web]\nHostName=10.0.0.8\nUserName=web\nPassword={marked(v.hex(56).upper())}\n"
    )


def _sealed_secret(v: Values) -> str:
    return (
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n"
        f"  username: {b64('app')}\n  password: {marked(b64(v.password()))}\n"
    )


FILES: dict[str, tuple[str, Write]] = {
    "dotenv": (".env", _env),
    "npmrc": (
        ".npmrc",
        lambda v: (
            f"registry=https://npm.tosei.lg.jp/\n//npm.tosei.lg.jp/:_authToken={marked(v.uuid())}\n"
        ),
    ),
    "npmrc auth": (
        ".npmrc",
        lambda v: f"//nexus.tosei.lg.jp/:_auth={marked(b64('ci:' + v.mixed(14)))}\n",
    ),
    "pypirc": (
        ".pypirc",
        lambda v: f"[pypi]\nusername = tosei\npassword = {marked(v.password())}\n",
    ),
    "netrc": (
        ".netrc",
        lambda v: f"machine git.tosei.lg.jp\n  login deploy\n  password {marked(v.password())}\n",
    ),
    "netrc one line": (
        "_netrc",
        lambda v: f"machine ftp.tosei.lg.jp login web password {marked(v.password())}\n",
    ),
    "pgpass": (".pgpass", lambda v: f"db1.tosei.lg.jp:5432:jumin:app:{marked(v.password())}\n"),
    "my.cnf": (".my.cnf", lambda v: f"[client]\nuser=root\npassword={marked(v.password())}\n"),
    "htpasswd": (".htpasswd", _htpasswd),
    "shadow": ("backup/etc/shadow", _shadow),
    "git-credentials": (
        ".git-credentials",
        lambda v: f"https://deploy:{marked(v.mixed(20))}@git.tosei.lg.jp\n",
    ),
    "gitconfig": (
        ".gitconfig",
        lambda v: (
            f'[user]\n\tname = A\n[url "https://ci:{marked(v.mixed(20))}@git.tosei.lg.jp/"]\n\tinsteadOf = git:\n'
        ),
    ),
    "docker config": (".docker/config.json", _docker),
    "kubeconfig": (".kube/config", _kubeconfig),
    "aws credentials": (
        ".aws/credentials",
        lambda v: (
            f"[default]\naws_access_key_id = {marked('AK' + 'IA' + v.chars(B32, 16))}\naws_secret_access_key = {marked(v.chars(B64, 40))}\n"
        ),
    ),
    "service account": ("gcp-key.json", _service_account),
    "id_rsa": (".ssh/id_rsa", lambda v: marked(v.pem("RSA", 20)) + "\n"),
    "id_ed25519": (".ssh/id_ed25519", lambda v: marked(v.pem("OPENSSH", 6)) + "\n"),
    "server.key": ("certs/server.key", lambda v: marked(v.pem("", 20)) + "\n"),
    "ec key": ("certs/ec.pem", lambda v: marked(v.pem("EC", 3)) + "\n"),
    "putty": ("keys/web.ppk", _putty),
    "pgp": (
        "secring.asc",
        lambda v: (
            marked(
                "-----BEGIN PGP PRIVATE "
                "KEY BLOCK-----\n\nlQOYBF"
                + "\n".join(v.chars(B64, 64) for _ in range(10))
                + f"\n={v.chars(B64, 4)}\n-----END PGP PRIVATE "
                + "KEY BLOCK-----"
            )
            + "\n"
        ),
    ),
    "filezilla": ("sitemanager.xml", _filezilla),
    "winscp": ("WinSCP.ini", _winscp),
    "sftp.json": (
        ".vscode/sftp.json",
        lambda v: (
            f'{{\n  "host": "10.0.0.8",\n  "username": "web",\n  "password": "{marked(v.password())}"\n}}\n'
        ),
    ),
    "sublime sftp": (
        "sftp-config.json",
        lambda v: (
            f'{{\n    "type": "sftp",\n    "user": "web",\n    "password": "{marked(v.password())}",\n}}\n'
        ),
    ),
    "dataSources": (
        ".idea/dataSources.xml",
        lambda v: (
            f'<project>\n  <data-source name="d">\n    <jdbc-url>jdbc:postgresql://10.1.1.1/jumin?user=app&amp;password={marked(v.mixed(14))}</jdbc-url>\n  </data-source>\n</project>\n'
        ),
    ),
    "robomongo": (
        "robomongo.json",
        lambda v: (
            f'{{\n  "connections": [\n    {{"credentials": [{{"userName": "app", "userPassword": "{marked(v.password())}"}}]}}\n  ]\n}}\n'
        ),
    ),
    "wp-config": ("wp-config.php", _wordpress),
    "rails master key": ("config/master.key", lambda v: marked(v.hex(32)) + "\n"),
    "rails secrets": (
        "config/secrets.yml",
        lambda v: f"production:\n  secret_key_base: {marked(v.hex(128))}\n",
    ),
    "rails database": (
        "config/database.yml",
        lambda v: (
            f"production:\n  adapter: postgresql\n  username: app\n  password: {marked(v.password())}\n"
        ),
    ),
    "s3cfg": (
        ".s3cfg",
        lambda v: (
            f"[default]\naccess_key = {marked('AK' + 'IA' + v.chars(B32, 16))}\nsecret_key = {marked(v.chars(B64, 40))}\n"
        ),
    ),
    "boto": (
        ".boto",
        lambda v: f"[Credentials]\naws_secret_access_key = {marked(v.chars(B64, 40))}\n",
    ),
    "rclone": (
        "rclone.conf",
        lambda v: (
            f"[web]\ntype = sftp\nhost = 10.0.0.8\nuser = web\npass = {marked(v.chars(URL, 36))}\n"
        ),
    ),
    "tfstate": ("terraform.tfstate", _state),
    "tfvars": (
        "terraform.tfvars",
        lambda v: f'region = "ap-northeast-1"\ndb_password = "{marked(v.password())}"\n',
    ),
    "maven settings": (".m2/settings.xml", _maven),
    "gradle": (
        "gradle.properties",
        lambda v: (
            f"org.gradle.daemon=true\nnexusUsername=deploy\nnexusPassword={marked(v.password())}\n"
        ),
    ),
    "nuget": (
        "NuGet.Config",
        lambda v: (
            f'<configuration>\n  <packageSourceCredentials>\n    <tosei>\n      <add key="Username" value="ci" />\n      <add key="ClearTextPassword" value="{marked(v.password())}" />\n    </tosei>\n  </packageSourceCredentials>\n</configuration>\n'
        ),
    ),
    "composer": (
        "auth.json",
        lambda v: (
            f'{{\n  "http-basic": {{\n    "repo.tosei.lg.jp": {{"username": "ci", "password": "{marked(v.mixed(20))}"}}\n  }}\n}}\n'
        ),
    ),
    "pip": (
        "pip.conf",
        lambda v: (
            f"[global]\nindex-url = https://ci:{marked(v.mixed(16))}@pypi.tosei.lg.jp/simple\n"
        ),
    ),
    "k8s secret": ("k8s/secret.yaml", _sealed_secret),
    "wpa": (
        "wpa_supplicant.conf",
        lambda v: f'network={{\n  ssid="tocho"\n  psk="{marked(v.password())}"\n}}\n',
    ),
    "ipsec": ("ipsec.secrets", lambda v: f'10.0.0.1 10.0.0.2 : PSK "{marked(v.mixed(20))}"\n'),
    "snmp": (
        "snmpd.conf",
        lambda v: f"syslocation tocho\nrwcommunity {marked(v.password())} 10.0.0.0/8\n",
    ),
    "cisco": (
        "sw1.cfg",
        lambda v: (
            f"hostname sw1\nenable secret 5 {marked('$1$' + v.chars(B62, 4) + '$' + v.chars(B62 + './', 22))}\nusername admin privilege 15 secret 0 {marked(v.password())}\nline vty 0 4\n"
        ),
    ),
    "yamaha": (
        "rtx.conf",
        lambda v: (
            f"ip lan1 address 192.168.0.1/24\nadmin password {marked(v.password())}\npp auth myname tosei@isp {marked(v.password())}\nipsec ike pre-shared-key 1 text {marked(v.password())}\n"
        ),
    ),
    "mysql dump": ("backup.sql", _dump),
    "postman": ("daicho.postman_collection.json", _postman),
    "har": ("trace.har", _har),
    "bash history": (".bash_history", _history),
    "jenkins": (
        "credentials.xml",
        lambda v: (
            f"<list>\n  <com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl>\n    <username>ci</username>\n    <password>{marked('{' + v.base64(32) + '}')}</password>\n  </com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl>\n</list>\n"
        ),
    ),
    "gitlab runner": (
        "config.toml",
        lambda v: (
            f'[[runners]]\n  name = "r1"\n  url = "https://git.tosei.lg.jp/"\n  token = "{marked(v.chars(URL, 20))}"\n'
        ),
    ),
    "hub": (
        ".config/hub",
        lambda v: (
            f"github.com:\n- user: a\n  oauth_token: {marked(v.hex(40))}\n  protocol: https\n"
        ),
    ),
    "esmtprc": (
        ".msmtprc",
        lambda v: (
            f"account x\nhost smtp.tosei.lg.jp\nuser noreply\npassword {marked(v.password())}\n"
        ),
    ),
    "muttrc": (
        ".muttrc",
        lambda v: f'set imap_user = "a"\nset imap_pass = "{marked(v.password())}"\n',
    ),
    "tomcat users": (
        "conf/tomcat-users.xml",
        lambda v: (
            f'<tomcat-users>\n  <user username="admin" password="{marked(v.password())}" roles="manager-gui"/>\n</tomcat-users>\n'
        ),
    ),
    "tomcat context": (
        "META-INF/context.xml",
        lambda v: (
            f'<Context>\n  <Resource name="jdbc/d" username="app" password="{marked(v.password())}" url="jdbc:oracle:thin:@10.0.0.1:1521:d"/>\n</Context>\n'
        ),
    ),
    "web.config": (
        "Web.config",
        lambda v: (
            f'<configuration>\n  <connectionStrings>\n    <add name="d" connectionString="Data Source=10.0.0.1;Initial Catalog=d;User ID=sa;Password={marked(v.mixed(12))}" />\n  </connectionStrings>\n</configuration>\n'
        ),
    ),
    "odbc": (
        ".odbc.ini",
        lambda v: (
            f"[jumin]\nDriver=PostgreSQL\nServername=10.0.0.1\nUsername=app\nPassword={marked(v.password())}\n"
        ),
    ),
    "ldap": (
        "ldap.conf",
        lambda v: f"base dc=tosei\nbinddn cn=admin,dc=tosei\nbindpw {marked(v.password())}\n",
    ),
    "sasl": (
        "sasl_passwd",
        lambda v: f"[smtp.tosei.lg.jp]:587 noreply@tosei.lg.jp:{marked(v.password())}\n",
    ),
    "redis": ("redis.conf", lambda v: f"port 6379\nrequirepass {marked(v.mixed(20))}\n"),
    "rabbitmq": (
        "app.yml",
        lambda v: f"broker: amqp://app:{marked(v.mixed(14))}@mq.tosei.lg.jp:5672/jumin\n",
    ),
    "totp": (
        "2fa.txt",
        lambda v: f"otpauth://totp/tosei:admin?secret={marked(v.chars(B32, 32))}&issuer=tosei\n",
    ),
    "cifs": (
        "smb.cred",
        lambda v: f"username=svc\npassword={marked(v.password())}\ndomain=TOSEI\n",
    ),
    "unattend": (
        "unattend.xml",
        lambda v: (
            f"<AutoLogon>\n  <Password>\n    <Value>{marked(v.password())}</Value>\n    <PlainText>true</PlainText>\n  </Password>\n  <Username>admin</Username>\n</AutoLogon>\n"
        ),
    ),
    "jwk": (
        "jwk.json",
        lambda v: (
            f'{{"kty":"EC","crv":"P-256","x":"{v.chars(URL, 43)}","y":"{v.chars(URL, 43)}","d":"{marked(v.chars(URL, 43))}"}}\n'
        ),
    ),
    "travis": (
        ".travis.yml",
        lambda v: f"language: python\nenv:\n  global:\n    - FTP_PASSWORD={marked(v.password())}\n",
    ),
    "wireguard": (
        "wg0.conf",
        lambda v: f"[Interface]\nAddress = 10.9.0.1/24\nPrivateKey = {marked(v.base64(32))}\n",
    ),
    "ansible inventory": (
        "hosts",
        lambda v: f"[web]\n10.0.0.8 ansible_user=admin ansible_password={marked(v.mixed(14))}\n",
    ),
    "proxy": (
        ".curlrc",
        lambda v: f'proxy = "http://10.0.0.9:8080"\nproxy-user = "a:{marked(v.password())}"\n',
    ),
    "dbeaver": (
        "credentials-config.json",
        lambda v: (
            f'{{"postgres-1": {{"#connection": {{"user": "app", "password": "{marked(v.password())}"}}}}}}\n'
        ),
    ),
    "phpstorm deployment": (
        ".idea/webServers.xml",
        lambda v: (
            f'<webServer name="w">\n  <fileTransfer host="10.0.0.8" username="web" password="{marked(v.hex(36))}" port="22" />\n</webServer>\n'
        ),
    ),
    "heroku netrc": (
        ".netrc",
        lambda v: f"machine api.heroku.com\n  login a@tosei.lg.jp\n  password {marked(v.uuid())}\n",
    ),
    "rtsp": (
        "cameras.yml",
        lambda v: f"cameras:\n  - rtsp://admin:{marked(v.mixed(10))}@10.0.3.1/stream\n",
    ),
    "session store": ("secrets/session.key", lambda v: marked(v.base64(48)) + "\n"),
}


def files(seed: int, turns: int = 3) -> Iterator[Sample]:
    """Every file a few times, with other values."""
    for number, (name, (path, write)) in enumerate(FILES.items()):
        for turn in range(turns):
            values = Values(f"{seed}/files/{name}/{turn}")
            place = f"files/{number:03}-{turn}/{path}"
            yield sample("files", name, name, place, write(values))

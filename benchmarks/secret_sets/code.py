# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Credentials in code, beside lines of code that only look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secret_sets.sample import B62, URL, Sample, Values, marked, sample

# Lines of a language that hold a leak ({p}: a password, {t}: a token) and such that do not.
TRUE: dict[str, tuple[str, ...]] = {
    "php": (
        "$conn = mysqli_connect('10.0.0.1', 'app', '{p}', 'jumin');",
        "$pdo = new PDO('pgsql:host=10.0.0.1;dbname=jumin', 'app', '{p}');",
        "$config['smtp_pass'] = '{p}';",
        "    'password' => '{p}',",
        "define('DB_PASS', \"{p}\");",
        "private $apiToken = '{t}';",
        "ftp_login($ftp, 'web', '{p}');",
        "$mail->Password = '{p}';",
        "ldap_bind($ds, 'cn=admin,dc=tosei', '{p}');",
        "curl_setopt($ch, CURLOPT_USERPWD, 'api:{p}');",
        "const SECRET_KEY = '{t}';",
    ),
    "ruby": (
        "  password: '{p}',",
        "Net::FTP.open('10.0.0.8', 'web', '{p}') {{ |f| f.list }}",
        "conn = PG.connect(host: '10.0.0.1', user: 'app', password: '{p}')",
        "API_TOKEN = '{t}'.freeze",
        '  config.secret_key = "{t}"',
        "ENV['SMTP_PASSWORD'] ||= '{p}'",
        "http.basic_auth 'admin', '{p}'",
        "set :session_secret, '{t}'",
    ),
    "python": (
        "DB_PASSWORD = '{p}'",
        "conn = psycopg2.connect(host='10.0.0.1', user='app', password='{p}')",
        "requests.get(url, auth=('admin', '{p}'))",
        "engine = create_engine('postgresql://app:{p}@10.0.0.1/jumin')",
        'SECRET_KEY = "{t}"',
        "smtp.login('noreply@tosei.lg.jp', '{p}')",
        "headers = {{'Authorization': 'Bearer {t}'}}",
        '    "api_key": "{t}",',
        "client = paramiko.SSHClient(); client.connect(host, username='svc', password='{p}')",
        "app.config['JWT_SECRET'] = '{t}'",
        "db = pymysql.connect('10.0.0.1', 'app', '{p}', 'jumin')",
        "def connect(host='10.0.0.1', user='app', passwd='{p}'):",
        "token = os.getenv('TOKEN') or '{t}'",
    ),
    "javascript": (
        "  password: '{p}',",
        "const pool = mysql.createPool({{ host: '10.0.0.1', user: 'app', password: '{p}' }});",
        "const API_SECRET = '{t}';",
        "mongoose.connect('mongodb://app:{p}@10.0.0.1:27017/jumin');",
        "axios.defaults.headers.common['X-Api-Key'] = '{t}';",
        "app.use(session({{ secret: '{t}', resave: false }}));",
        "const auth = {{ user: 'noreply', pass: '{p}' }};",
        "const token = process.env.TOKEN || '{t}';",
        "jwt.sign(payload, '{t}');",
        "client.login('{t}');",
    ),
    "java": (
        '    private static final String PASSWORD = "{p}";',
        '    Connection c = DriverManager.getConnection(url, "app", "{p}");',
        '    dataSource.setPassword("{p}");',
        '    String url = "jdbc:mysql://10.0.0.1/jumin?user=app&password={p}";',
        '    @Value("${{api.key:{t}}}")',
        '    props.put("mail.smtp.password", "{p}");',
        '    private String secretKey = "{t}";',
        '    return new PasswordAuthentication("noreply", "{p}");',
        '    session.setPassword("{p}");',
    ),
    "c#": (
        '    private const string Password = "{p}";',
        '    var c = new SqlConnection("Server=10.0.0.1;Database=d;User Id=sa;Password={p};");',
        '    smtp.Credentials = new NetworkCredential("noreply", "{p}");',
        '    public string ApiKey {{ get; set; }} = "{t}";',
        '    client.DefaultRequestHeaders.Add("X-Api-Key", "{t}");',
        '    var clientSecret = "{t}";',
        '    options.Password = "{p}";',
    ),
    "go": (
        '\tdsn := "app:{p}@tcp(10.0.0.1:3306)/jumin"',
        '\tconst apiKey = "{t}"',
        '\treq.SetBasicAuth("admin", "{p}")',
        '\tcfg := Config{{User: "app", Password: "{p}"}}',
        '\tauth := smtp.PlainAuth("", "noreply", "{p}", "smtp.tosei.lg.jp")',
        '\tvar jwtSecret = []byte("{t}")',
        '\tdb, err := sql.Open("postgres", "host=10.0.0.1 user=app password={p} dbname=d")',
    ),
    "shell": (
        "export DB_PASSWORD='{p}'",
        "mysql -h 10.0.0.1 -u app -p{p} jumin < dump.sql",
        "PGPASSWORD={p} psql -h 10.0.0.1 -U app jumin",
        "curl -u admin:{p} https://api.tosei.lg.jp/",
        "curl -H 'Authorization: Bearer {t}' https://api.tosei.lg.jp/",
        "sshpass -p '{p}' scp a.tgz admin@10.0.0.8:/srv",
        "echo 'svc:{p}' | chpasswd",
        "TOKEN={t}",
        "wget --user=web --password='{p}' https://files.tosei.lg.jp/a.zip",
        "docker login -u ci -p {p} registry.tosei.lg.jp",
        "keytool -list -keystore a.jks -storepass {p}",
        "lftp -u web,{p} ftp.tosei.lg.jp",
        "sqlplus system/{p}@ORCL @batch.sql",
        "openssl pkcs12 -in a.p12 -passin pass:{p}",
        "redis-cli -a {p} ping",
        "zip -P {p} out.zip *.csv",
    ),
}
FALSE: dict[str, tuple[str, ...]] = {
    "php": (
        "$password = $_POST['password'];",
        "if (!password_verify($password, $user->password)) {{",
        "'password' => 'required|min:8|confirmed',",
        "$token = bin2hex(random_bytes(32));",
        "'password' => env('DB_PASSWORD', ''),",
        "const PASSWORD_RESET = 'password_reset';",
        "$this->assertSame('password', $field->getName());",
        'echo \'<input type="password" name="password">\';',
    ),
    "ruby": (
        "params.require(:user).permit(:email, :password)",
        "validates :password, length: {{ minimum: 8 }}",
        "token = SecureRandom.hex(20)",
        "password: ENV['DB_PASSWORD'],",
        "config.filter_parameters += [:password, :token]",
        "redirect_to new_password_path, alert: t('password.reset.sent')",
        "key = 'primary_key'",
    ),
    "python": (
        "password = os.environ['DB_PASSWORD']",
        "token = tokens[position]",
        "def login(user: str, password: str) -> bool:",
        "raise ValueError('password must be at least 8 characters')",
        "api_key = config.get('api', 'key')",
        "password = getpass.getpass('Password: ')",
        "class PasswordField(Field):",
        "secret = secrets.token_urlsafe(32)",
        "parser.add_argument('--password', help='password of the database')",
        "if token == 'STRING':",
        "key = f'{{prefix}}:{{name}}'",
        "PASSWORD_HASHERS = ['django.contrib.auth.hashers.Argon2PasswordHasher']",
    ),
    "javascript": (
        "const password = document.getElementById('password').value;",
        "const token = localStorage.getItem('token');",
        "const {{ API_KEY }} = process.env;",
        "errors.password = 'Password is required';",
        "const tokenType = 'Bearer';",
        "  password: yup.string().required(),",
        "headers: {{ Authorization: `Bearer ${{token}}` }},",
        "  passwordLabel: 'Enter your password',",
        "const key = 'settings.theme.color';",
    ),
    "java": (
        "    private String password;",
        '    String token = request.getHeader("Authorization");',
        '    @Column(name = "password", nullable = false)',
        '    private static final String PASSWORD_KEY = "spring.datasource.password";',
        '    dataSource.setPassword(env.getProperty("db.password"));',
        '    assertEquals("password", field.getName());',
    ),
    "c#": (
        "    public string Password {{ get; set; }}",
        '    var key = Configuration["ApiKey"];',
        '    [Display(Name = "Password")]',
        '    private const string TokenHeader = "X-Auth-Token";',
        '    var password = Environment.GetEnvironmentVariable("DB_PASSWORD");',
    ),
    "go": (
        '\tpassword := os.Getenv("DB_PASSWORD")',
        '\tToken string `json:"token"`',
        '\tflag.StringVar(&password, "password", "", "database password")',
        '\tErrInvalidToken = errors.New("invalid token")',
        "\tcase token.IDENT:",
    ),
    "shell": (
        "read -rs -p 'Password: ' PASSWORD",
        'mysql -u app -p"$DB_PASSWORD" jumin',
        'curl -H "Authorization: Bearer $TOKEN" https://api.tosei.lg.jp/',
        'export DB_PASSWORD="${{DB_PASSWORD:?}}"',
        "TOKEN=$(cat /run/secrets/token)",
        'echo "usage: $0 --password PASSWORD"',
        "PASSWORD_FILE=/etc/app/password",
    ),
}
FILLER = {
    "php": ("<?php", "$rows = load($id);", "return view('list', ['rows' => $rows]);"),
    "ruby": ("require 'json'", "rows = load(id)", "render json: rows"),
    "python": ("import os", "rows = load(number)", "print(len(rows))"),
    "javascript": ("import fs from 'fs';", "const rows = load(id);", "render(rows);"),
    "java": ("class Batch {", "    int size = rows.size();", "}"),
    "c#": ("class Batch {", "    int size = rows.Count;", "}"),
    "go": ("package main", "\trows := load(id)", "\tfmt.Println(len(rows))"),
    "shell": ("#!/bin/sh", "set -eu", "ls -l /srv/data"),
}
PATHS = {
    "php": "src/Batch.php",
    "ruby": "lib/batch.rb",
    "python": "app/batch.py",
    "javascript": "src/batch.js",
    "java": "src/main/java/jp/lg/tosei/Batch.java",
    "c#": "Daicho/Batch.cs",
    "go": "cmd/batch/main.go",
    "shell": "bin/batch.sh",
}


def code(seed: int, turns: int = 3) -> Iterator[Sample]:
    """Each true line in a file of its own, among harmless lines and filler of its language."""
    for language, lines in TRUE.items():
        for number, line in enumerate(lines):
            for turn in range(turns):
                values = Values(f"{seed}/code/{language}/{number}/{turn}")
                token = values.pick(values.mixed(32), values.hex(40), values.chars(URL, 43))
                leak = line.format(p=marked(_password(values, line)), t=marked(token))
                harmless = [t.format() for t in values.random.sample(FALSE[language], 3)]
                start, *rest = FILLER[language]
                body = [leak, *harmless, *rest]
                values.random.shuffle(body)
                text = "\n".join((start, *body)) + "\n"
                folder = f"code/{language.replace('#', 'sharp')}-{number:02}-{turn}"
                path = f"{folder}/{PATHS[language]}"
                yield sample("code", language, f"{language}: {line.strip()}", path, text)


def _password(values: Values, line: str) -> str:
    """Where no quotes end it, some characters would end the value or mean something else."""
    password = values.password()
    quoted = re.search(r"['\"]\{p\}['\"]", line) is not None
    return password if quoted and set(password) <= {*B62, *"@#!_-?"} else values.mixed(12)

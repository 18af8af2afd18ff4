# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Keys of providers, each written in several shapes and languages."""

from __future__ import annotations

import string
from collections.abc import Iterator

from secret_sets.sample import B32, B36, B62, B64, UP36, URL, Make, Sample, Values, marked, sample

D = string.digits
LOWER = string.ascii_lowercase


def fixed(prefix: str, alphabet: str, length: int, tail: str = "") -> Make:
    """A prefix and characters."""
    return lambda v: prefix + v.chars(alphabet, length) + tail


# Name of the setting, and the value. Prefixes are cut so that nothing here looks like a key.
FORMATS: dict[str, tuple[str, Make]] = {
    "AWS access key": ("aws_access_key_id", fixed("AK" + "IA", B32, 16)),
    "AWS secret key": ("aws_secret_access_key", fixed("", B64, 40)),
    "GitHub classic": ("github_token", lambda v: v.checked("gh" + "p_")),
    "GitHub server": ("gh_app_token", lambda v: v.checked("gh" + "s_")),
    "GitHub fine-grained": (
        "github_pat",
        lambda v: f"github_{'pat'}_{v.chars(B62, 22)}_{v.chars(B62, 59)}",
    ),
    "GitLab": ("gitlab_token", fixed("gl" + "pat-", URL, 20)),
    "GitLab runner": ("runner_token", fixed("gl" + "rt-", URL, 20)),
    "Slack bot": (
        "slack_bot_token",
        lambda v: f"xox{'b'}-{v.chars(D, 12)}-{v.chars(D, 13)}-{v.chars(B62, 24)}",
    ),
    "Slack user": (
        "slack_token",
        lambda v: f"xox{'p'}-{v.chars(D, 12)}-{v.chars(D, 12)}-{v.chars(D, 13)}-{v.hex(32)}",
    ),
    "Slack webhook": (
        "slack_webhook_url",
        lambda v: (
            f"https://hooks.slack.com/{'services'}/T{v.chars(UP36, 10)}/B{v.chars(UP36, 10)}/"
            f"{v.chars(B62, 24)}"
        ),
    ),
    "Stripe": ("stripe_secret_key", fixed("sk_" + "live_", B62, 24)),
    "Stripe restricted": ("stripe_key", fixed("rk_" + "live_", B62, 99)),
    "Google API": ("google_api_key", fixed("AI" + "za", URL, 35)),
    "Google OAuth": ("google_client_secret", fixed("GOC" + "SPX-", URL, 28)),
    "SendGrid": ("sendgrid_api_key", lambda v: f"S{'G'}.{v.chars(URL, 22)}.{v.chars(URL, 43)}"),
    "Twilio": ("twilio_auth_token", fixed("", "0123456789abcdef", 32)),
    "Twilio key": ("twilio_api_key", fixed("S" + "K", "0123456789abcdef", 32)),
    "Mailgun": ("mailgun_api_key", fixed("key" + "-", "0123456789abcdef", 32)),
    "Mailchimp": ("mailchimp_api_key", lambda v: f"{v.hex(32)}-us{v.random.randint(1, 21)}"),
    "npm": ("npm_token", lambda v: v.checked("np" + "m_")),
    "PyPI": ("pypi_token", fixed("py" + "pi-AgEIcHlwaS5vcmc", URL, 150)),
    "RubyGems": ("gem_host_api_key", fixed("ruby" + "gems_", "0123456789abcdef", 48)),
    "DigitalOcean": ("do_token", fixed("dop" + "_v1_", "0123456789abcdef", 64)),
    "Heroku": ("heroku_api_key", lambda v: v.uuid()),
    "Discord bot": (
        "discord_token",
        lambda v: f"M{v.chars(B62, 23)}.{v.chars(URL, 6)}.{v.chars(URL, 38)}",
    ),
    "Telegram": (
        "telegram_bot_token",
        lambda v: f"{v.chars('123456789', 10)}:AA{v.chars(URL, 33)}",
    ),
    "OpenAI": (
        "openai_api_key",
        lambda v: f"sk-{'proj'}-{v.chars(URL, 74)}T3Blbk{'FJ'}{v.chars(URL, 74)}",
    ),
    "OpenAI legacy": (
        "openai_key",
        lambda v: f"s{'k'}-{v.chars(B62, 20)}T3Blbk{'FJ'}{v.chars(B62, 20)}",
    ),
    "Anthropic": ("anthropic_api_key", lambda v: f"sk-{'ant'}-api03-{v.chars(URL, 93)}AA"),
    "Hugging Face": ("hf_token", fixed("h" + "f_", string.ascii_letters, 34)),
    "Shopify": ("shopify_token", fixed("shp" + "at_", "0123456789abcdef", 32)),
    "Square": ("square_secret", fixed("sq0" + "csp-", URL, 43)),
    "Braintree": (
        "braintree_token",
        lambda v: f"access_token${'production'}${v.chars(B36, 16)}${v.hex(32)}",
    ),
    "Twitter bearer": ("twitter_bearer_token", fixed("A" * 22, B62, 82)),
    "Databricks": ("databricks_token", fixed("da" + "pi", "0123456789abcdef", 32)),
    "Datadog": ("dd_api_key", fixed("", "0123456789abcdef", 32)),
    "New Relic": ("new_relic_api_key", fixed("NR" + "AK-", UP36, 27)),
    "Grafana cloud": ("grafana_token", fixed("glc_" + "eyJ", B64, 90, "=")),
    "Sentry": ("sentry_auth_token", fixed("sntrys_" + "eyJpYXQiOjE3", URL, 150)),
    "Linear": ("linear_api_key", fixed("lin_" + "api_", B62, 40)),
    "Notion": ("notion_token", fixed("ntn" + "_", B62, 46)),
    "Asana": ("asana_pat", lambda v: f"1/{v.chars('123456789', 16)}:{v.hex(32)}"),
    "Atlassian": ("jira_api_token", fixed("ATATT3" + "xFfGF0", URL, 171, "=5E4C" + "90F1")),
    "Airtable": ("airtable_api_key", lambda v: f"pa{'t'}{v.chars(B62, 14)}.{v.hex(64)}"),
    "Postman": ("postman_api_key", lambda v: f"PM{'AK'}-{v.hex(24)}-{v.hex(34)}"),
    "Figma": ("figma_token", fixed("fi" + "gd_", URL, 40)),
    "Doppler": ("doppler_token", fixed("dp." + "pt.", B62, 43)),
    "Vault": ("vault_token", fixed("hv" + "s.", URL, 95)),
    "Terraform Cloud": (
        "tfe_token",
        lambda v: f"{v.chars(B62, 14)}.atlas{'v1'}.{v.chars(URL, 67)}",
    ),
    "Pulumi": ("pulumi_access_token", fixed("pu" + "l-", "0123456789abcdef", 40)),
    "PlanetScale": ("planetscale_password", fixed("pscale_" + "pw_", URL, 43)),
    "Supabase": ("supabase_access_token", fixed("sb" + "p_", "0123456789abcdef", 40)),
    "Netlify": ("netlify_auth_token", fixed("nf" + "p_", B62, 36)),
    "Cloudflare": ("cloudflare_api_token", fixed("", URL, 40)),
    "Fastly": ("fastly_api_token", fixed("", URL, 32)),
    "Azure storage": (
        "azure_storage_connection_string",
        lambda v: (
            f"DefaultEndpointsProtocol=https;AccountName=st{v.chars(B36, 8)};AccountKey="
            f"{v.base64(64)};EndpointSuffix=core.windows.net"
        ),
    ),
    "Azure AD": (
        "azure_client_secret",
        lambda v: f"{v.chars(B62, 3)}8{'Q'}~{v.chars(URL, 34)}",
    ),
    "Firebase": ("fcm_server_key", lambda v: f"AAAA{v.chars(URL, 7)}:APA91b{v.chars(URL, 134)}"),
    "LINE channel": ("line_channel_access_token", fixed("", B64, 170, "=")),
    "LINE Notify": ("line_notify_token", fixed("", B62, 43)),
    "kintone": ("kintone_api_token", fixed("", B62, 40)),
    "Sakura": ("sakuracloud_access_token_secret", fixed("", B62, 64)),
    "PAY.JP": ("payjp_secret_key", fixed("sk_" + "live_", "0123456789abcdef", 32)),
    "freee": ("freee_client_secret", fixed("", URL, 43)),
    "Chatwork": ("chatwork_api_token", fixed("", "0123456789abcdef", 32)),
    "Backlog": ("backlog_api_key", fixed("", B62, 64)),
    "SORACOM": ("soracom_auth_key_secret", fixed("secret" + "-", B62, 60)),
    "Okta": ("okta_api_token", fixed("0" + "0", URL, 40)),
    "Auth0": ("auth0_client_secret", fixed("", URL, 64)),
    "Algolia": ("algolia_admin_key", fixed("", "0123456789abcdef", 32)),
    "Mapbox": (
        "mapbox_secret_token",
        lambda v: f"s{'k'}.eyJ1Ijoi{v.chars(B62, 60)}.{v.chars(URL, 22)}",
    ),
    "Cloudinary": (
        "cloudinary_url",
        lambda v: f"cloudinary://{v.chars('123456789', 15)}:{v.chars(URL, 27)}@{v.chars(LOWER, 8)}",
    ),
    "MongoDB Atlas": (
        "mongodb_uri",
        lambda v: (
            f"mongodb+srv://app:{v.mixed(16)}@cluster0.{v.chars(B36, 5)}.mongodb.net/"
            "jumin?retryWrites=true"
        ),
    ),
    "Artifactory": ("artifactory_api_key", fixed("AK" + "Cp8", B62, 69)),
    "Docker Hub": ("docker_hub_token", fixed("dckr_" + "pat_", URL, 27)),
    "SonarQube": ("sonar_token", fixed("sq" + "p_", "0123456789abcdef", 40)),
    "CircleCI": ("circleci_token", lambda v: f"CCI{'PAT'}_{v.chars(B62, 22)}_{v.hex(40)}"),
    "Buildkite": ("buildkite_token", fixed("bk" + "ua_", "0123456789abcdef", 40)),
    "Snyk": ("snyk_token", lambda v: v.uuid()),
    "HubSpot": ("hubspot_token", lambda v: f"pa{'t'}-na1-{v.uuid()}"),
    "Typeform": ("typeform_token", fixed("tf" + "p_", URL, 59)),
    "Contentful": ("contentful_pat", fixed("CF" + "PAT-", URL, 43)),
    "Binance": ("binance_api_secret", fixed("", B62, 64)),
    "Flutterwave": ("flutterwave_key", fixed("FLW" + "SECK-", "0123456789abcdef", 32, "-X")),
    "Alibaba": ("alibaba_access_key_id", fixed("LT" + "AI5t", B62, 18)),
    "Tencent": ("tencent_secret_id", fixed("AK" + "ID", B62, 32)),
    "age": ("age_key", fixed("AGE-SECRET-" + "KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)),
    "1Password": ("op_service_account_token", fixed("ops_" + "eyJ", URL, 250)),
    "Clojars": ("clojars_token", fixed("CLO" + "JARS_", "0123456789abcdef", 60)),
    "crates.io": ("cargo_registry_token", fixed("ci" + "o", B62, 32)),
    "NuGet": ("nuget_api_key", fixed("oy" + "2", B36, 43)),
    "Groq": ("groq_api_key", fixed("gs" + "k_", B62, 52)),
    "Replicate": ("replicate_api_token", fixed("r" + "8_", B62, 37)),
    "Perplexity": ("perplexity_api_key", fixed("pp" + "lx-", B62, 48)),
    "xAI": ("xai_api_key", fixed("xa" + "i-", B62, 80)),
    "Tailscale": (
        "tailscale_auth_key",
        lambda v: f"ts{'key'}-auth-{v.chars(B62, 12)}CNTRL-{v.chars(B62, 32)}",
    ),
    "Dynatrace": ("dynatrace_token", lambda v: f"dt0{'c01'}.{v.chars(B32, 24)}.{v.chars(B32, 64)}"),
    "Prefect": ("prefect_api_key", fixed("pn" + "u_", B62, 36)),
    "EasyPost": ("easypost_key", fixed("EZ" + "AK", B62, 54)),
    "Shippo": ("shippo_token", fixed("shippo_" + "live_", "0123456789abcdef", 40)),
    "Duffel": ("duffel_token", fixed("duffel_" + "live_", URL, 43)),
    "Brevo": ("brevo_api_key", lambda v: f"xkey{'sib'}-{v.hex(64)}-{v.chars(B62, 16)}"),
    "Adafruit": ("adafruit_io_key", fixed("ai" + "o_", B62, 28)),
    "Infracost": ("infracost_api_key", fixed("ic" + "o-", B62, 32)),
    "OpenShift": ("openshift_token", fixed("sha256" + "~", URL, 43)),
    "Zapier": (
        "zapier_webhook",
        lambda v: f"https://hooks.zapier.com/{'hooks'}/catch/{v.chars(D, 7)}/{v.chars(B36, 7)}/",
    ),
    "Teams": (
        "teams_webhook_url",
        lambda v: (
            f"https://tosei.webhook.office.com/{'webhookb2'}/{v.uuid()}@{v.uuid()}/IncomingWebhook/"
            f"{v.hex(32)}/{v.uuid()}"
        ),
    ),
    "Discord webhook": (
        "discord_webhook",
        lambda v: (
            f"https://discord.com/api/{'webhooks'}/{v.chars('123456789', 18)}/{v.chars(URL, 68)}"
        ),
    ),
    "Elastic Cloud": ("elastic_api_key", fixed("", B62, 58, "==")),
    "Honeycomb": ("honeycomb_api_key", fixed("hc" + "aik_01", B36, 58)),
    "PagerDuty": ("pagerduty_api_key", fixed("u+", B62, 18)),
    "Rollbar": ("rollbar_access_token", fixed("", "0123456789abcdef", 32)),
    "OpenWeather": ("openweathermap_api_key", fixed("", "0123456789abcdef", 32)),
    "Zoom": ("zoom_client_secret", fixed("", B62, 32)),
    "Webex": ("webex_bot_token", lambda v: f"{v.chars(B62, 64)}_P{'F84'}_{v.uuid()}"),
    "ngrok": ("ngrok_authtoken", lambda v: f"2{v.chars(B62, 26)}_{v.chars(B62, 21)}"),
    "Mattermost": ("mattermost_token", fixed("", B36, 26)),
    "Redmine": ("redmine_api_key", fixed("", "0123456789abcdef", 40)),
    "DeepL": ("deepl_auth_key", lambda v: v.uuid() + ":fx"),
}


def spelled(name: str) -> dict[str, str]:
    """A name in the spellings of languages."""
    words = name.split("_")
    pascal = "".join(w.capitalize() for w in words)
    return {
        "low": name,
        "up": name.upper(),
        "camel": pascal[0].lower() + pascal[1:],
        "pascal": pascal,
        "dotted": ".".join(words),
        "dashed": "-".join(words),
    }


# A file name and a template; {v} is the value.
SHAPES: dict[str, tuple[str, str]] = {
    "dotenv": (".env", "APP_ENV=production\n{up}={v}\nLOG_LEVEL=info\n"),
    "dotenv quoted": (".env.production", 'APP_ENV="production"\n{up}="{v}"\n'),
    "shell": ("deploy.sh", '#!/bin/sh\nset -eu\nexport {up}="{v}"\n./run.sh "$1"\n'),
    "yaml": ("config/app.yml", "app:\n  name: daicho\n  {low}: {v}\n  debug: false\n"),
    "yaml quoted": ("config/services.yaml", "services:\n  main:\n    {dashed}: '{v}'\n"),
    "compose": (
        "docker-compose.yml",
        "services:\n  web:\n    image: web:1\n    environment:\n      - TZ=Asia/Tokyo\n      - {up}={v}\n",
    ),
    "json": (
        "config/settings.json",
        '{{\n  "name": "daicho",\n  "{camel}": "{v}",\n  "port": 80\n}}\n',
    ),
    "python": ("app/settings.py", 'import os\n\nDEBUG = False\n{up} = "{v}"\nNAME = "daicho"\n'),
    "python call": ("app/client.py", "from lib import Client\n\nclient = Client({low}='{v}')\n"),
    "python default": ("app/conf.py", "import os\n\nX = os.environ.get('{up}', '{v}')\n"),
    "javascript": ("src/api.js", "import http from 'http';\n\nconst {camel} = '{v}';\n"),
    "typescript": (
        "src/config.ts",
        "export const config = {{\n  {camel}: '{v}',\n  port: 80,\n}};\n",
    ),
    "java": ("src/App.java", 'class App {{\n  private static final String {up} = "{v}";\n}}\n'),
    "c#": ("App/Config.cs", 'class Config {{\n    public const string {pascal} = "{v}";\n}}\n'),
    "go": ("main.go", 'package main\n\nfunc main() {{\n\t{camel} := "{v}"\n\trun({camel})\n}}\n'),
    "php": ("config/define.php", "<?php\ndefine('APP', 'daicho');\ndefine('{up}', '{v}');\n"),
    "php array": ("config/services.php", "<?php\nreturn [\n    '{low}' => '{v}',\n];\n"),
    "ruby": ("config/initializers/api.rb", "Api.configure do |c|\n  c.{low} = '{v}'\nend\n"),
    "properties": ("application.properties", "server.port=80\n{dotted}={v}\n"),
    "ini": ("settings.ini", "[api]\nurl = https://api.tosei.lg.jp\n{low} = {v}\n"),
    "toml": ("config.toml", '[api]\n{low} = "{v}"\n'),
    "xml": (
        "web.config",
        '<configuration>\n  <add key="{pascal}" value="{v}" />\n</configuration>\n',
    ),
    "android": (
        "res/values/keys.xml",
        '<resources>\n  <string name="{low}">{v}</string>\n</resources>\n',
    ),
    "terraform": ("main.tf", 'module "app" {{\n  source = "./app"\n  {low} = "{v}"\n}}\n'),
    "dockerfile": ("Dockerfile", "FROM debian:12\nENV {up}={v}\nCMD run\n"),
    "comment": ("src/job.py", "import job\n\n# {low}: {v}\njob.run()\n"),
    "kubernetes": (
        "deploy.yaml",
        "kind: Deployment\nspec:\n  env:\n    - name: {up}\n      value: {v}\n",
    ),
    "notebook": ("memo.md", "# 手順\n\n- {low} は `{v}` を使う\n"),
}


def keys(seed: int, shapes: int = 4) -> Iterator[Sample]:
    """Every format in some of the shapes."""
    for number, (provider, (name, make)) in enumerate(FORMATS.items()):
        values = Values(f"{seed}/keys/{provider}")
        for turn, shape in enumerate(values.random.sample(sorted(SHAPES), shapes)):
            path, template = SHAPES[shape]
            text = template.format(v=marked(make(values)), **spelled(name))
            folder = f"keys/{number:03}-{turn}"
            yield sample("keys", provider, f"{provider} in {shape}", f"{folder}/{path}", text)

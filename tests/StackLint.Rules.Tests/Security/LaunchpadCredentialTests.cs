using StackLint.Rules.Tests.Cluster;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.CredentialInFileAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class LaunchpadCredentialTests
{
    private const string Manager = "    - {role: manager, ssh: {address: 10.0.0.1}}";

    private const string Mcr = "\n  mcr: {channel: stable-25.0}";

    [Theory]
    [MemberData(nameof(LaunchpadFiles.All), MemberType = typeof(LaunchpadFiles))]
    public void Files_that_use_variables_are_silent(string text) => Verify.NoDiagnostics(text, LaunchpadText.Settings);

    [Theory]
    [InlineData("{version: 3.8.8, adminPassword: {|SL5010:hunter22|}}", "adminPassword")]
    [InlineData("{version: 3.8.8, installFlags: [\"--admin-password={|SL5010:hunter22|}\"]}", "--admin-password")]
    [InlineData("{version: 3.8.8, installFlags: [--admin-username admin --admin-password {|SL5010:hunter22|}]}", "--admin-password")]
    [InlineData("{version: 3.8.8, upgradeFlags: [--admin-password, {|SL5010:hunter22|}]}", "--admin-password")]
    [InlineData("{version: 3.8.8, adminPassword: {|SL5010:\"${PW:-hunter22}\"|}}", "adminPassword")]
    public void Password_of_the_administrator_is_found(string mke, string name)
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(Manager, $"  mke: {mke}{Mcr}"), $"'{name}' holds a literal credential; use a secret or a variable", LaunchpadText.Settings);
        Assert.DoesNotContain("hunter", found.Details.Label ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Default_of_a_variable_is_told_with_its_name() => Assert.Equal(
        "used where PW is not set",
        Assert.Single(Verify.Diagnostics(LaunchpadText.Create(Manager, "  mke: {version: 3.8.8, adminPassword: {|SL5010:\"${PW:-hunter22}\"|}}" + Mcr), LaunchpadText.Settings)).Details.Label);

    [Fact]
    public void What_a_variable_holds_is_not_in_the_file() => Verify.NoDiagnostics(
        LaunchpadText.Create(Manager, "  mke: {version: 3.8.8, adminPassword: \"$PW\", installFlags: [\"--admin-password=${PW}\"]}" + Mcr),
        LaunchpadText.Settings with { Environment = new Dictionary<string, string> { ["PW"] = "hunter22" } });

    [Fact]
    public void Hosts_with_one_password_are_one_finding()
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(
                Manager +
                """

                    - {role: worker, winRM: &win {address: 10.0.0.31, user: Administrator, password: {|SL5010:hunter22|}}}
                    - {role: worker, winRM: {<<: *win, address: 10.0.0.32}}
                    - {role: worker, winRM: {address: 10.0.0.33, user: Administrator, password: hunter22}}
                """),
            "'winRM.password' holds a literal credential; use a secret or a variable",
            LaunchpadText.Settings);
        Assert.Equal("here, too", Assert.Single(found.Details.Related).Message);
    }

    [Theory]
    [InlineData("environment: {HTTP_PROXY: {|SL5010:\"http://ci:hunter22@proxy.example.com:3128\"|}}")]
    [InlineData("environment: {REGISTRY_TOKEN: {|SL5010:abcdef123456|}}")]
    [InlineData("mcrConfig: {log-driver: splunk, log-opts: {splunk-url: https://10.0.0.9:8088, splunk-token: {|SL5010:176fcebf-4cf5-4edf-91bc-703796522d20|}}}")]
    [InlineData("mcrConfig: {registry-mirrors: [{|SL5010:\"https://ci:hunter22@mirror.example.com\"|}]}")]
    [InlineData("hooks: {apply: {before: [{|SL5010:\"curl -O https://ci:hunter22@files.example.com/x\"|}]}}")]
    public void Settings_of_hosts_are_looked_at(string setting) => Verify.Diagnostics(
        LaunchpadText.Create($$"""    - {role: manager, ssh: {address: 10.0.0.1}, {{setting}}}"""), LaunchpadText.Settings);

    [Theory]
    [InlineData("environment: {HTTP_PROXY: \"http://proxy.example.com:3128\", TOKEN_FILE: /run/token}")]
    [InlineData("environment: {HTTP_PROXY: \"http://ci:${PROXY_PASSWORD}@proxy.example.com:3128\"}")]
    [InlineData("ssh: {address: 10.0.0.1, keyPath: ./id_rsa, hostKey: ssh-ed25519 AAAA}")]
    [InlineData("mcrConfig: {tlskey: /etc/docker/key.pem, log-opts: {labels: secret}}")]
    public void Near_misses_are_left_alone(string setting) => Verify.NoDiagnostics(
        LaunchpadText.Create($$"""    - {role: manager, {{setting}}}"""), LaunchpadText.Settings);

    [Fact]
    public void Registry_joins_with_a_password() => Verify.Diagnostics(
        LaunchpadText.Create(
            Manager + "\n    - {role: msr, ssh: {address: 10.0.0.2}}",
            "  mke: {version: 3.8.8}\n  msr: {version: 2.9.20, installFlags: [--ucp-username admin, --ucp-password {|SL5010:hunter22|}, --ucp-insecure-tls]}" + Mcr),
        LaunchpadText.Settings);

    [Fact]
    public void Keys_and_settings_within_texts_are_looked_at() => Verify.Diagnostics(
        LaunchpadText.Create(
            Manager,
            """
              mke:
                version: 3.8.8
                keyData: {|SL5010:|-
                  -----BEGIN RSA PRIVATE KEY-----
                  MIIEpAIBAAKCAQEA
                  -----END RSA PRIVATE KEY-----|}
                configData: |
                  [auth.ldap]
                    reader_dn = "cn=mke"
                    reader_password = {|SL5010:"hunter22"|}
                    # bind_password = "old"
                cloud:
                  provider: azure
                  configData: |
                    {
                      "aadClientId": "2f6b",
                      "aadClientSecret": {|SL5010:"hunter22"|},
                      "tenantId": "${TENANT}"
                    }
              mcr: {channel: stable-25.0}
            """),
        LaunchpadText.Settings);

    [Fact]
    public void Options_hold_here_too()
    {
        var text = LaunchpadText.Create(Manager, "  mke: {version: 3.8.8, adminPassword: hunter22}" + Mcr);
        Verify.NoDiagnostics(text, LaunchpadText.With("stacklint.sl5010.ignore_keys", "admin*"));
        Verify.Diagnostics(
            LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1}, environment: {APP_SEED: {|SL5010:hunter22|}}}"),
            LaunchpadText.With("stacklint.sl5010.extra_keys", "*_SEED"));
    }

    [Fact]
    public void Without_substitution_a_dollar_is_a_character() => Verify.Diagnostics(
        LaunchpadFiles.V1.Replace("imageRepo: docker.io/mirantis", "adminPassword: {|SL5010:pa$sword22|}", StringComparison.Ordinal), LaunchpadText.Settings);

    [Fact]
    public void At_scale_it_is_an_error() => Assert.Equal(
        Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
        Assert.Single(Verify.Diagnostics(LaunchpadText.Create(Manager, "  mke: {version: 3.8.8, adminPassword: {|SL5010:hunter22|}}" + Mcr), LaunchpadText.Scale)).Severity);
}

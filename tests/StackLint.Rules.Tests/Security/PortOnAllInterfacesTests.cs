using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.PortOnAllInterfacesAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class PortOnAllInterfacesTests
{
    private static readonly VerifierSettings CheckPrivileged = VerifierSettings.Compose with { Options = new Dictionary<string, string> { ["stacklint.sl5011.check_privileged"] = "true" } };

    [Theory]
    [InlineData("{|SL5011:\"5432:5432\"|}", "Port 5432")]
    [InlineData("{|SL5011:8080:80|}", "Port 8080")]
    [InlineData("{|SL5011:80|}", "Container port 80")]
    [InlineData("{|SL5011:\"0.0.0.0:53:53/udp\"|}", "Port 53/udp")]
    [InlineData("{|SL5011:\"[::]:80:80\"|}", "Port 80")]
    [InlineData("{|SL5011:\"[0:0:0:0:0:0:0:0]:80:80\"|}", "Port 80")]
    [InlineData("{|SL5011:\"[::ffff:0.0.0.0]:80:80\"|}", "Port 80")]
    [InlineData("{|SL5011:\"0.0.0.0::80\"|}", "Container port 80")]
    [InlineData("{|SL5011:\"7000-7005:7000-7005\"|}", "Port range 7000-7005")]
    [InlineData("{|SL5011:\"${PORT:-8080}:80\"|}", "Port 8080")]
    [InlineData("{|SL5011:{target: 80, published: \"8080\"}|}", "Port 8080")]
    [InlineData("{|SL5011:{target: 80, published: \"${PORT}\"}|}", "Container port 80")]
    [InlineData("{|SL5011:{target: 80, host_ip: \"0.0.0.0\"}|}", "Container port 80")]
    public void Open_port_is_reported(string port, string name) => Verify.Diagnostic(
        $"services:\n  db:\n    image: acme/db:1\n    ports:\n      - {port}\n", $"{name} of 'db' listens on all interfaces and bypasses host firewalls", VerifierSettings.Compose);

    [Theory]
    [InlineData("\"127.0.0.1:5432:5432\"")]
    [InlineData("\"127.0.0.1::5432\"")]
    [InlineData("\"[::1]:5432:5432\"")]
    [InlineData("\"10.0.0.5:5432:5432\"")]
    [InlineData("\"${PORT}:80\"")]
    [InlineData("\"${PORT}\"")]
    [InlineData("\"${IP}:80:80\"")]
    [InlineData("\"${PORT:-127.0.0.1:8080}:80\"")]
    [InlineData("{target: 80, published: \"8080\", host_ip: 127.0.0.1}")]
    [InlineData("{target: 80, published: \"8080\", host_ip: \"${IP}\"}")]
    public void Bound_or_unknown_one_is_not(string port) => Verify.NoDiagnostics($"services:\n  db:\n    image: acme/db:1\n    ports:\n      - {port}\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("host")]
    [InlineData("none")]
    [InlineData("service:a")]
    [InlineData("${MODE}")]
    public void Mode_that_publishes_nothing_is_left_alone(string mode) =>
        Verify.NoDiagnostics($"services: {{a: {{image: acme/a:1}}, db: {{image: acme/db:1, network_mode: \"{mode}\", ports: [\"80:80\"]}}}}", VerifierSettings.Compose);

    [Fact]
    public void Bridge_publishes() => Verify.Diagnostics("services: {db: {image: acme/db:1, network_mode: bridge, ports: [{|SL5011:\"80:80\"|}]}}", VerifierSettings.Compose);

    [Fact]
    public void Stack_is_another_matter()
    {
        Verify.NoDiagnostics("services: {db: {image: acme/db:1, ports: [\"80:80\"]}}");
        Assert.Null(Verify.Diagnostics("services: {db: {image: acme/db:1, ports: [{|SL5011:\"80:80\"|}]}}", Settings.Both).Single().Details.Fix);
    }

    [Fact]
    public void Fragment_is_reported() => Verify.Diagnostics("services: {db: {ports: [{|SL5011:\"80:80\"|}]}}", VerifierSettings.Compose);

    [Fact]
    public void Privileged_ports_can_be_asked_for()
    {
        Verify.Diagnostic(
            "services: {db: {image: acme/db:1, ports: [{|SL5011:\"127.0.0.1:443:8443\"|}]}}", "Port 443 of 'db' is a privileged port of the host", CheckPrivileged);
        Verify.Diagnostic(
            "services: {db: {image: acme/db:1, ports: [{|SL5011:\"443:8443\"|}]}}",
            "Port 443 of 'db' listens on all interfaces and bypasses host firewalls and is a privileged port of the host",
            CheckPrivileged);
        Verify.NoDiagnostics("services: {db: {image: acme/db:1, ports: [\"127.0.0.1:1024:80\", \"127.0.0.1::80\"]}}", CheckPrivileged);
    }

    [Fact]
    public void Shared_list_is_fixed_when_all_its_users_agree()
    {
        const string Yaml = "x-ports: &ports [{|SL5011:\"80:80\"|}]\nservices:\n  a: {image: acme/a:1, ports: *ports}\n  b: {image: acme/b:1, ports: *ports}\n";
        Verify.CodeFix(Yaml, Yaml.Replace("{|SL5011:\"80:80\"|}", "\"127.0.0.1:80:80\"", StringComparison.Ordinal), VerifierSettings.Compose);
        Assert.Null(Verify.Diagnostics(Yaml.Replace("b:1,", "b:1, network_mode: host,", StringComparison.Ordinal), VerifierSettings.Compose).Single().Details.Fix);
    }

    // A stack refuses 'host_ip', so a file that may be one as well does not get it.
    [Theory]
    [InlineData("{target: 80}", "", "compose.yaml", false)]
    [InlineData("{target: 80}", "name: p\n", "compose.yaml", true)]
    [InlineData("{target: 80}", "# stacklint target=compose\n", "compose.yaml", true)]
    [InlineData("{target: 80}", "", "docker-compose.override.yml", true)]
    [InlineData("{target: 80}", "x-other: {image: a, mem_limit: 1g}\n", "compose.yaml", false)]
    [InlineData("{target: 80, host_ip: 0.0.0.0}", "", "compose.yaml", true)]
    [InlineData("\"80:80\"", "", "compose.yaml", true)]
    public void Long_form_gets_an_address_where_only_compose_reads_it(string port, string above, string file, bool isFixed)
    {
        var found = Verify.Diagnostics(
            above + "services: {db: {image: acme/db:1, ports: [{|SL5011:" + port + "|}]}}",
            VerifierSettings.Compose with { FileName = file }).Single().Details;
        Assert.Equal(isFixed, found.Fix is not null);
        Assert.Equal(isFixed ? null : "a stack refuses 'host_ip', and nothing in the file says that it is for docker compose alone", found.FixRefusal);
    }

    [Fact]
    public void Fix_binds_to_the_loopback_address()
    {
        var found = Verify.CodeFix(
            """
            services:
              db:
                image: acme/db:1
                ports:
                  - {|SL5011:8080:80|} # kept
                  - {|SL5011:81|}
                  - {|SL5011:"${PORT:-8082}:82"|}
                  - {|SL5011:"0.0.0.0:8083:83/udp"|}
                  - {|SL5011:'[::]:8084:84'|}
                  - {|SL5011:target: 85
                    published: "8085"|}
                  - {|SL5011:{target: 86, host_ip: "0.0.0.0"}|}
            """,
            """
            services:
              db:
                image: acme/db:1
                ports:
                  - 127.0.0.1:8080:80 # kept
                  - 127.0.0.1::81
                  - "127.0.0.1:${PORT:-8082}:82"
                  - "127.0.0.1:8083:83/udp"
                  - '127.0.0.1:8084:84'
                  - target: 85
                    published: "8085"
                    host_ip: 127.0.0.1
                  - {target: 86, host_ip: "127.0.0.1"}
            """,
            VerifierSettings.Compose);
        Assert.All(found, static d => Assert.Equal(FixApplicability.Unsafe, d.Details.Fix!.Applicability));
    }

    [Theory]
    [InlineData("::83", "127.0.0.1::83")]
    [InlineData(":8080:80", "127.0.0.1:8080:80")]
    public void Empty_address_is_replaced(string port, string bound) => Verify.CodeFix(
        $"services: {{web: {{image: nginx:1.27, ports: [{"{"}|SL5011:\"{port}\"|{"}"}]}}}}",
        $"services: {{web: {{image: nginx:1.27, ports: [\"{bound}\"]}}}}",
        VerifierSettings.Compose);

    [Theory]
    [InlineData("traefik:v3.1", "80:80", false)]
    [InlineData("traefik:v3.1", "443:8443", false)]
    [InlineData("traefik:v3.1", "443:443/udp", false)]
    [InlineData("traefik:v3.1", "0.0.0.0:443:443", false)]
    [InlineData("traefik:v3.1", "8080:8080", true)]
    [InlineData("traefik:v3.1", "80-81:80-81", true)]
    [InlineData("acme/edge:1", "80:80", false)]
    [InlineData("acme/db:1", "80:80", true)]
    public void Web_ports_of_a_proxy_are_not_bound(string image, string port, bool isBound) => Assert.Equal(
        isBound,
        Verify.Diagnostics(
            "services: {p: {image: \"IMAGE\", ports: [{|SL5011:\"PORT\"|}]}}".Replace("IMAGE", image, StringComparison.Ordinal).Replace("PORT", port, StringComparison.Ordinal),
            VerifierSettings.Compose with { Options = new Dictionary<string, string> { ["stacklint.proxy_images"] = "acme/edge" } }).Single().Details.Fix is not null);
}

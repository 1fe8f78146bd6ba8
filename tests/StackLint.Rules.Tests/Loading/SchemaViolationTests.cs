using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.SchemaViolationAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class SchemaViolationTests
{
    [Fact]
    public void Unknown_key_is_reported_with_the_near_one()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                {|SL0003:comand|}: nginx
            """,
            "'services.web.comand' is no key that docker stack deploy knows; did you mean 'command'?");
        Assert.Equal(FindingStage.Load, finding.Details.Stage);
        Assert.Equal("web", Assert.Single(finding.Services));
    }

    [Fact]
    public void Memory_that_a_later_file_overrides_is_refused_all_the_same() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {resources: {limits: {memory: {|SL0003:20Mi|}}}}
        """,
        new VerifierSettings { Files = [("b.yml", "services: {web: {deploy: {resources: {limits: {memory: 40M}}}}}")] });

    [Fact]
    public void Infinite_memory_is_refused() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {resources: {limits: {memory: {|SL0003:.inf|}}}}
        """);

    [Fact]
    public void Fix_renames_the_key() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            {|SL0003:comand|}: nginx # keep
        """,
        """
        services:
          web:
            image: nginx:1.27
            command: nginx # keep
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Number_where_text_is_asked_for_is_quoted() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            user: {|SL0003:1000|}
        """,
        """
        services:
          web:
            image: nginx:1.27
            user: "1000"
        """);

    [Fact]
    public void Message_tells_what_is_written() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            hostname: {|SL0003:12|}
        """,
        "'services.web.hostname' must be a string, not the number '12'; put it in quotes");

    [Fact]
    public void Every_problem_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: {|SL0003:[nginx]|}
            stop_grace_period: {|SL0003:10|}
            deploy:
              replicas: {|SL0003:many|}
              {|SL0003:replica|}: 2
        """);

    [Theory]
    [InlineData("environment:", "'services.web.environment' must be a mapping or a list, but is empty")]
    [InlineData("command: {a: b}", "'services.web.command' must be a string or a list, not a mapping")]
    [InlineData("stop_grace_period: 10s 5", "'services.web.stop_grace_period' must be a duration, numbers with units as in 1m30s, not '10s 5'")]
    public void All_forms_that_are_taken_are_named(string line, string message)
    {
        var colon = line.IndexOf(':');
        var value = line[(colon + 1)..].TrimStart();
        var marked = value.Length == 0 ? $"{{|SL0003:{line[..colon]}|}}:" : $"{line[..colon]}: {{|SL0003:{value}|}}";
        Verify.Diagnostic(
            $"""
            services:
              web:
                image: nginx:1.27
                {marked}
            """,
            message);
    }

    [Fact]
    public void Duration_without_unit_is_not_quoted()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                stop_grace_period: {|SL0003:10|}
            """,
            "'services.web.stop_grace_period' must be a duration with its unit, as in 1m30s, not the number '10'");
        Assert.Null(finding.Details.Fix);
    }

    [Fact]
    public void Version_of_a_stack_is_checked() => Verify.Diagnostic(
        """
        version: {|SL0003:"2.4"|}
        services:
          web:
            image: nginx:1.27
        """,
        "'version' must be '3.0' to '3.13' or left out of a stack, not '2.4'");

    [Fact]
    public void Version_means_nothing_to_compose() => Verify.NoDiagnostics(
        """
        version: "2.4"
        services:
          web:
            image: nginx:1.27
        """,
        VerifierSettings.Compose);

    [Fact]
    public void What_compose_takes_is_left_to_another_rule() => Verify.NoDiagnostics(
        """
        name: shop
        services:
          web:
            image: nginx:1.27
            profiles: [debug]
        """);

    [Fact]
    public void Notation_of_memory_is_left_to_another_rule() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {resources: {limits: {memory: 512Mi}}}
        """);

    [Theory]
    [InlineData("10.20.0.0/33")]
    [InlineData("10.20.0/24")]
    [InlineData("10.20.0.0")]
    [InlineData("010.20.0.0/24")]
    public void Subnet_that_is_none_is_a_warning(string subnet)
    {
        var finding = Verify.Diagnostic(
            $$"""
            networks:
              back:
                ipam: {config: [{subnet: "{|SL0003:{{subnet}}|}"}]}
            """.Replace("\"{|SL0003:" + subnet + "|}\"", "{|SL0003:\"" + subnet + "\"|}", StringComparison.Ordinal),
            $"'networks.back.ipam.config.0.subnet' must be a block of addresses such as 10.20.0.0/24, not '{subnet}'; docker stack deploy leaves it out, and the network takes a block from the default pool");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, finding.Severity);
        Assert.Null(finding.Details.Stage);
    }

    [Theory]
    [InlineData("10.20.0.0/16")]
    [InlineData("10.20.0.7/24")]
    [InlineData("2001:db8::/64")]
    [InlineData("${SUBNET}")]
    public void Subnet_is_left_alone(string subnet) => Verify.NoDiagnostics(
        $$"""
        networks:
          back:
            ipam: {config: [{subnet: "{{subnet}}"}]}
        """);

    [Fact]
    public void Unknown_value_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {replicas: "${N}"}
            stop_grace_period: "${GRACE}"
            ports: ["${PORT}:80"]
        """);

    [Fact]
    public void Shared_text_makes_one_finding_for_all_services()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            x-base: &base
              image: nginx:1.27
              {|SL0003:imagee|}: nginx
            services:
              a: *base
              b: *base
            """));
        Assert.Equal("a b", string.Join(' ', finding.Services));
        Assert.Null(finding.Details.Fix);
        Assert.Equal(["used here by service 'a' (*base)", "used here by service 'b' (*base)"], finding.Details.Related.Select(static r => r.Message));
    }

    [Theory]
    [InlineData("ports: [{|SL0003:'80:x'|}]", "'services.web.ports.0' is no port: write [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL], numbers from 0 to 65535 and ranges of one length")]
    [InlineData("ports: [{target: {|SL0003:-1|}}]", "'services.web.ports.0.target' must not be negative, not '-1'")]
    [InlineData("volumes: [{|SL0003:''|}]", "'services.web.volumes.0' must not be empty: write [SOURCE:]TARGET[:MODE]")]
    [InlineData("volumes: [{|SL0003:':/a'|}]", "'services.web.volumes.0' must have no empty part: write [SOURCE:]TARGET[:MODE]")]
    [InlineData("labels: {{|SL0003:1|}: one}", "'services.web.labels' has the key '1', which is no text: put it in quotes")]
    [InlineData("deploy: {replicas: {|SL0003:.inf|}}", "'services.web.deploy.replicas' must be finite, not '.inf'")]
    [InlineData("deploy: {update_config: {order: {|SL0003:fast|}}}", "'services.web.deploy.update_config.order' must be 'start-first' or 'stop-first', not 'fast'")]
    [InlineData("read_only: '${A:-maybe}'", "'services.web.read_only' must be true or false, not 'maybe', which '${A:-maybe}' gives")]
    [InlineData("deploy: {replicas: '${R:-two}'}", "'services.web.deploy.replicas' must be a whole number, not 'two', which '${R:-two}' gives")]
    [InlineData("command: {|SL0003:a 'b|}", "'services.web.command' has a quote that is not closed")]
    [InlineData("hostname: {|SL0003:2001-01-01|}", "'services.web.hostname' must be a string, not the date '2001-01-01'; put it in quotes")]
    [InlineData("security_opt: [a, {|SL0003:a|}]", "'services.web.security_opt' must not list 'a' twice")]
    [InlineData("ulimits: {nofile: {soft: 1, {|SL0003:hard|}: }}", "'services.web.ulimits.nofile.hard' must be a whole number, but is empty")]
    public void Words_of_a_stack_are_a_persons(string line, string message) => VerifyLine(line, message, VerifierSettings.Default);

    [Theory]
    [InlineData("ports: [{|SL0003:'80/http'|}]", "'services.web.ports.0' has the protocol 'http', which is none of tcp, udp and sctp")]
    [InlineData("ports: [{|SL0003:'9000-9002:80-81'|}]", "'services.web.ports.0' has ranges of different lengths, 80-81 in the container and 9000-9002 on the host")]
    [InlineData("ports: [{|SL0003:'300.1.1.1:80:80'|}]", "'services.web.ports.0' has the address '300.1.1.1', which is none: write [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL], an IPv6 address in brackets")]
    [InlineData("ports: [{|SL0003:'1:2:3:4'|}]", "'services.web.ports.0' has the address '1:2', which is none: write [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL], an IPv6 address in brackets")]
    [InlineData("ports: [{|SL0003:'80:'|}]", "'services.web.ports.0' has no container port: write [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]")]
    [InlineData("labels: {{|SL0003:1|}: one}", "'services.web.labels' has the key '1', which is no text: put it in quotes")]
    [InlineData("extra_hosts: [{|SL0003:noaddr|}]", "'services.web.extra_hosts' must be pairs of host and address, as in db=10.0.0.5, not 'noaddr'")]
    [InlineData("shm_size: {|SL0003:1x|}", "'services.web.shm_size' must be a size such as 64m or 1g, not '1x'")]
    [InlineData("container_name: {|SL0003:n|}", "'services.web.container_name' must be two or more letters, digits, '_', '.' and '-', of which the first is a letter or a digit, not 'n'")]
    [InlineData("pull_policy: {|SL0003:often|}", "'services.web.pull_policy' must be always, never, build, missing, refresh, daily, weekly or a period such as every_12h, not 'often'")]
    [InlineData("devices: [{|SL0003:'a:b:c:d'|}]", "'services.web.devices.0' must be HOST[:CONTAINER[:PERMISSIONS]], or a mapping with source and target")]
    [InlineData("entrypoint: {|SL0003:5|}", "'services.web.entrypoint' must be a string or a list, not the number '5'")]
    [InlineData("deploy: {replicas: {|SL0003:.inf|}}", "'services.web.deploy.replicas' must be a whole number, not the number '.inf'")]
    [InlineData("expose: [{|SL0003:1.5|}]", "'services.web.expose.0' must be a port or a range of ports, not '1.5'")]
    public void Words_of_compose_are_a_persons(string line, string message) => VerifyLine(line, message, VerifierSettings.Compose);

    [Theory]
    [InlineData("{|SL0003:replicas|}: 3", "'services.web.replicas' is no key that docker stack deploy knows; did you mean 'deploy.replicas'?")]
    [InlineData("{|SL0003:limits|}: {}", "'services.web.limits' is no key that docker stack deploy knows; did you mean 'deploy.resources.limits'?")]
    [InlineData("deploy: {{|SL0003:constraints|}: []}", "'services.web.deploy.constraints' is no key that docker stack deploy knows; did you mean 'placement.constraints'?")]
    public void Misplaced_key_is_shown_its_place(string line, string message) => Assert.Null(VerifyLine(line, message, VerifierSettings.Default).Details.Fix);

    [Fact]
    public void Name_of_other_characters_is_called_so() => Verify.Diagnostic(
        """
        services:
          {|SL0003:a b|}:
            image: nginx:1.27
        """,
        "'services.a b' is no valid name: letters, digits, '.', '_' and '-' alone may stand in it");

    [Fact]
    public void Services_at_the_top_level_make_one_finding() => Assert.Single(Assert.Single(Verify.Diagnostics(
        """
        {|SL0003:web|}:
          image: nginx:1.27
        db:
          image: mysql:8
        """,
        VerifierSettings.Compose)).Details.Related);

    [Fact]
    public void Service_at_the_top_level_is_sent_below_services() => Verify.Diagnostic(
        """
        {|SL0003:web|}:
          image: nginx:1.27
        """,
        "'web' is no key that docker compose knows; services stand below 'services'",
        VerifierSettings.Compose);

    [Fact]
    public void Key_of_a_later_release_is_an_information()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                {|SL0003:pre_start|}: [{command: ./migrate}]
            """,
            "'services.web.pre_start' is no key that docker compose knows up to release 2.40; later ones do",
            VerifierSettings.Compose);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
        Assert.Null(finding.Details.Fix);
    }

    private static ReportedDiagnostic VerifyLine(string line, string message, VerifierSettings settings)
    {
        // A text with a variable has braces of its own.
        var marked = line.Contains("SL0003", StringComparison.Ordinal) ? line : System.Text.RegularExpressions.Regex.Replace(line, "'[^']*'", "{|SL0003:$0|}");
        return Verify.Diagnostic($"services:\n  web:\n    image: nginx:1.27\n    {marked}\n", message, settings);
    }

    [Fact]
    public void Value_behind_an_alias_is_mended_where_it_stands() => Verify.CodeFix(
        """
        x-name: &name {|SL0003:12|}
        services:
          a: {image: nginx:1.27, hostname: *name}
          b: {image: nginx:1.27, hostname: *name}
        """,
        """
        x-name: &name "12"
        services:
          a: {image: nginx:1.27, hostname: *name}
          b: {image: nginx:1.27, hostname: *name}
        """);

    [Fact]
    public void Value_behind_an_alias_that_suits_others_as_it_is_says_so()
    {
        var found = Verify.Diagnostics(
            """
            x-number: &number {|SL0003:12|}
            services:
              a: {image: nginx:1.27, hostname: *number}
              b: {image: nginx:1.27, environment: {A: *number}}
            """).Single();
        Assert.Null(found.Details.Fix);
        Assert.Equal("'b' uses this text, too, and without the finding", found.Details.FixRefusal);
    }

    [Fact]
    public void Value_behind_an_alias_that_no_service_uses_says_so()
    {
        var found = Verify.Diagnostics(
            """
            x-number: &number {|SL0003:12|}
            services:
              a: {image: nginx:1.27, networks: [n]}
            networks:
              n: {driver: *number}
            """).Single();
        Assert.Null(found.Details.Fix);
        Assert.Equal("it would change what '*number' stands for elsewhere", found.Details.FixRefusal);
    }
}

using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.SystemReservationAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

public sealed class SystemReservationTests
{
    private const string Good = "mode: global, resources: {limits: {memory: 1G}, reservations: {memory: 1G}}";

    [Theory]
    [InlineData("system-reservation")]
    [InlineData("System_Reserve")]
    [InlineData("node-overhead")]
    [InlineData("acme-osreservation")]
    [InlineData("ghost")]
    public void Service_of_that_name_must_run_on_every_node(string name)
    {
        var found = Verify.Diagnostic(
            $$$"""
            services:
              {{{name}}}:
                image: alpine:3
                {|SL1004:deploy|}: {resources: {reservations: {memory: 1G} } }
            """,
            $"Service '{name}' is meant to reserve memory on every node but is not global");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Single(found.Details.Notes);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("pos-reservation")]
    [InlineData("ecosystem-reservation")]
    [InlineData("nodejs")]
    public void Other_names_are_left_alone(string name) => Verify.NoDiagnostics($$$"""services: {{{{name}}}: {image: alpine:3}}""");

    [Theory]
    [InlineData("system-reserved-pages: {image: acme/web:1}")]
    [InlineData("os-overhead-dashboard: {image: acme/web:1}")]
    [InlineData("ghost-mailer: {image: acme/mailer:5}")]
    [InlineData("ghost: {image: ghost:5}")]
    [InlineData("ghost: {image: acme/my-ghost:5}")]
    [InlineData("ghost: {image: '${IMAGE}'}")]
    [InlineData("ghost: {image: alpine:3, volumes: ['content:/var/lib/ghost']}")]
    [InlineData("ghost-db: {image: mysql:8}")]
    [InlineData("ghost-proxy: {image: traefik:3}")]
    public void Ghost_is_also_a_publishing_platform(string service) => Verify.NoDiagnostics($$$"""services: {{{{service}}} }""");

    [Fact]
    public void Service_that_reserves_on_every_node_is_fine() => Verify.NoDiagnostics($$$"""services: {system-reservation: {image: alpine:3, deploy: {{{{Good}}} } } }""");

    [Fact]
    public void Role_is_declared_in_a_comment_or_in_the_extension()
    {
        Verify.Diagnostic(
            """
            services:
              # stacklint role=system-reservation
              {|SL1004:idle|}:
                image: alpine:3
              other:
                image: alpine:3
            """,
            "Service 'idle' is meant to reserve memory on every node but is not global and reserves none");
        Verify.Diagnostics("services: {idle: {image: alpine:3, x-stacklint: {role: system-reservation}, deploy: {mode: {|SL1004:replicated|}, resources: {reservations: {memory: 1G}}}}}");
    }

    [Theory]
    [InlineData("workload")]
    [InlineData("\"${ROLE}\"")]
    public void Another_role_wins_over_the_name(string role) => Verify.NoDiagnostics($$$"""services: {ghost: {image: alpine:3, x-stacklint: {role: {{{role}}} } } }""");

    [Fact]
    public void Configured_pattern_takes_the_place_of_the_names()
    {
        var settings = Settings.Options("sl1004.name_pattern=^idle");
        Verify.NoDiagnostics("services: {ghost: {image: alpine:3}}", settings);
        Verify.Diagnostics("services: {idle-1: {image: alpine:3, {|SL1004:deploy|}: {resources: {reservations: {memory: 1G}}}}}", settings);
    }

    [Fact]
    public void Job_gives_the_reservation_back() => Verify.Diagnostic(
        "services: {ghost: {image: alpine:3, deploy: {mode: {|SL1004:global-job|}, resources: {reservations: {memory: 1G}}}}}",
        "Service 'ghost' is meant to reserve memory on every node but is a job, whose reservation ends with it");

    [Fact]
    public void Nothing_reserved() => Verify.Diagnostic(
        "services: {ghost: {image: alpine:3, deploy: {mode: global, {|SL1004:resources|}: {limits: {memory: 1G}}}}}",
        "Service 'ghost' is meant to reserve memory on every node but reserves none");

    [Fact]
    public void Too_little_reserved()
    {
        const string Yaml = "services: {ghost: {image: alpine:3, deploy: {mode: global, resources: {reservations: {memory: {|SL1004:256M|}}}}}}";
        Verify.Diagnostic(Yaml, "Service 'ghost' is meant to reserve memory on every node but reserves only 256M, less than 512M");
        Verify.NoDiagnostics(Yaml.Replace("{|SL1004:256M|}", "256M", StringComparison.Ordinal), Settings.Options("sl1004.min_reservation=256M"));
    }

    [Fact]
    public void Limit_far_above_the_reservation()
    {
        Verify.Diagnostic(
            "services: {ghost: {image: alpine:3, deploy: {mode: global, resources: {limits: {memory: {|SL1004:4G|}}, reservations: {memory: 1G}}}}}",
            "Service 'ghost' is meant to reserve memory on every node but may use up to 4G itself, far more than the 1G that it reserves");
        Verify.NoDiagnostics("services: {ghost: {image: alpine:3, deploy: {mode: global, resources: {limits: {memory: 2G}, reservations: {memory: 1G}}}}}");
    }

    [Fact]
    public void Constraint_leaves_nodes_out() => Verify.Diagnostic(
        $$$"""services: {ghost: {image: alpine:3, deploy: {{{{Good}}}, placement: {constraints: [{|SL1004:node.labels.size == big|}]} } } }""",
        "Service 'ghost' is meant to reserve memory on every node but its constraint 'node.labels.size == big' leaves nodes out");

    [Theory]
    [InlineData("node.platform.os == linux")]
    [InlineData("'${CONSTRAINT}'")]
    public void Platform_and_unknown_constraints_are_fine(string constraint) => Verify.NoDiagnostics(
        $$$"""services: {ghost: {image: alpine:3, deploy: {{{{Good}}}, placement: {constraints: [{{{constraint}}}]} } } }""");

    [Fact]
    public void Managers_are_left_out_only_where_they_take_tasks()
    {
        const string Yaml = "services: {ghost: {image: alpine:3, deploy: {" + Good + ", placement: {constraints: [{|SL1004:node.role == worker|}]}}}}";
        Verify.Diagnostics(Yaml);
        Verify.NoDiagnostics(Yaml.Replace("{|SL1004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), Settings.Options("managers_schedulable=false"));
    }

    [Fact]
    public void Two_services_may_share_the_nodes() => Verify.NoDiagnostics(
        $$$"""
        services:
          system-reservation-workers: {image: alpine:3, deploy: {{{{Good}}}, placement: {constraints: [node.role == worker]} } }
          system-reservation-managers: {image: alpine:3, deploy: {{{{Good}}}, placement: {constraints: [node.role == manager]} } }
        """);

    [Fact]
    public void Published_port() => Verify.Diagnostic(
        $$$"""services: {ghost: {image: alpine:3, ports: [{|SL1004:"80:80"|}, "81:81"], deploy: {{{{Good}}} } } }""",
        "Service 'ghost' is meant to reserve memory on every node but publishes a port, so something runs in it that needs the memory itself");

    [Theory]
    [InlineData("deploy: '${DEPLOY}'")]
    [InlineData("deploy: {mode: '${MODE}', resources: '${RESOURCES}'}")]
    [InlineData("deploy: {mode: global, resources: {reservations: {memory: '${MEMORY}'}, limits: {memory: 8G}}}")]
    public void What_cannot_be_known_is_silent(string line) => Verify.NoDiagnostics($$$"""services: {ghost: {image: alpine:3, {{{line}}} } }""");

    [Fact]
    public void Fragment_is_silent() => Verify.NoDiagnostics("services: {system-reservation: {command: sleep infinity}}");

    [Fact]
    public void It_matters_to_stacks_only()
    {
        Verify.NoDiagnostics("services: {system-reservation: {image: alpine:3}}", VerifierSettings.Compose);
        var found = Verify.Diagnostic(
            "services: {system-reservation: {image: alpine:3, {|SL1004:deploy|}: {resources: {reservations: {memory: 1G}}}}}",
            "Service 'system-reservation' is meant to reserve memory on every node but is not global (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Stack_without_any_is_reported_where_one_is_required()
    {
        var required = Settings.Options("sl1004.require=true");
        var found = Verify.Diagnostic(
            "{|SL1004:services|}: {web: {image: nginx:1}}", "No service of this stack reserves memory for what runs beside Docker on each node", required);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Verify.NoDiagnostics("services: {web: {image: nginx:1}}");
        Verify.NoDiagnostics($$$"""services: {web: {image: nginx:1}, ghost: {image: alpine:3, deploy: {{{{Good}}} } } }""", required);
        Verify.NoDiagnostics("services: {web: {deploy: {replicas: 2}}}", required);
        Verify.NoDiagnostics("services: {web: {image: nginx:1}}", required with { Target = StackLint.Compose.Targets.ComposeTarget.Compose });
    }

    [Fact]
    public void Mode_is_written() => Verify.CodeFix(
        """
        services:
          ghost:
            image: alpine:3
            {|SL1004:deploy|}:
              resources:
                reservations: {memory: 1G}
        """,
        """
        services:
          ghost:
            image: alpine:3
            deploy:
              resources:
                reservations: {memory: 1G}
              mode: global
        """);

    [Fact]
    public void Mode_is_replaced_where_no_replicas_are_in_the_way()
    {
        Verify.CodeFix(
            "services: {ghost: {image: alpine:3, deploy: {mode: {|SL1004:replicated|}, resources: {reservations: {memory: 1G}}}}}",
            "services: {ghost: {image: alpine:3, deploy: {mode: global, resources: {reservations: {memory: 1G}}}}}");
        var found = Verify.Diagnostics("services: {ghost: {image: alpine:3, deploy: {mode: {|SL1004:replicated|}, replicas: 3, resources: {reservations: {memory: 1G}}}}}");
        Assert.Null(found[0].Details.Fix);
    }
}

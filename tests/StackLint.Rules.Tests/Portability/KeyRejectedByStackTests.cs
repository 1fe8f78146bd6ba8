using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.KeyRejectedByStackAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class KeyRejectedByStackTests
{
    [Theory]
    [InlineData("{|SL6002:mem_limit|}: 1g", "'services.web.mem_limit' is not accepted by docker stack deploy; write deploy.resources.limits.memory")]
    [InlineData("{|SL6002:profiles|}: [debug]", "'services.web.profiles' is not accepted by docker stack deploy; a stack has no profiles; put the service in a file of its own")]
    [InlineData("{|SL6002:scale|}: 2", "'services.web.scale' is not accepted by docker stack deploy; write deploy.replicas")]
    [InlineData("deploy: {resources: {limits: {cpus: {|SL6002:0.5|}}}}", "'services.web.deploy.resources.limits.cpus' is not accepted by docker stack deploy: it must be a string, not the number '0.5'; put it in quotes")]
    [InlineData("environment: {DEBUG: {|SL6002:true|}}", "'services.web.environment.DEBUG' is not accepted by docker stack deploy: it must be a string, number or null, not the boolean 'true'; put it in quotes")]
    [InlineData("depends_on: {|SL6002:{db: {condition: service_healthy}}|}", "'services.web.depends_on' is not accepted by docker stack deploy: it must be a list, not a mapping; list the names alone: a stack waits for no service")]
    [InlineData("cap_add: [A, {|SL6002:A|}]", "'services.web.cap_add' is not accepted by docker stack deploy: it must not list 'A' twice")]
    [InlineData("ports: [{target: 80, published: {|SL6002:'8080'|}}]", "'services.web.ports.0.published' is not accepted by docker stack deploy: it must be a whole number, not the text '8080'; write it without quotes")]
    [InlineData("networks: {default: {{|SL6002:gw_priority|}: 1}}", "'services.web.networks.default.gw_priority' is not accepted by docker stack deploy; a swarm has no such setting")]
    [InlineData("healthcheck: {{|SL6002:x-note|}: 1}", "'services.web.healthcheck.x-note' is not accepted by docker stack deploy; a stack takes x- keys at the top level, in services and in what is declared, and nowhere else")]
    [InlineData("env_file: [{|SL6002:{path: a.env}|}]", "'services.web.env_file.0' is not accepted by docker stack deploy: it must be a string, not a mapping; list the paths alone")]
    public void Form_of_compose_is_reported(string line, string message)
    {
        var finding = Verify.Diagnostic(
            $"""
            services:
              web:
                image: nginx:1.27
                {line}
            """,
            message);
        Assert.Equal(FindingStage.Load, finding.Details.Stage);
    }

    [Fact]
    public void Item_that_an_alias_doubles_is_the_alias()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            x-flag: &flag NET_ADMIN
            services:
              web:
                image: nginx:1.27
                cap_add: [*flag, SYS_TIME, {|SL6002:*flag|}]
            """));
        Assert.Equal(14, finding.Details.Related[0].Location.GetLineSpan().StartLinePosition.Character);
    }

    [Fact]
    public void Version_that_takes_the_key_is_named()
    {
        var finding = Verify.Diagnostic(
            """
            version: "3.6"
            services:
              web:
                image: nginx:1.27
                {|SL6002:init|}: true
            """,
            "'services.web.init' is not accepted by docker stack deploy before version 3.7, and the file says 3.6");
        Assert.Equal(0, Assert.Single(finding.Details.Related).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Fix_quotes_numbers_and_booleans() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            environment: {DEBUG: {|SL6002:true|}}
            deploy: {resources: {limits: {cpus: {|SL6002:0.50|}}}}
        """,
        """
        services:
          web:
            image: nginx:1.27
            environment: {DEBUG: "true"}
            deploy: {resources: {limits: {cpus: "0.50"}}}
        """);

    [Fact]
    public void Fix_unquotes_a_published_port() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            ports: [{target: 80, published: {|SL6002:"8080"|}}]
        """,
        """
        services:
          web:
            image: nginx:1.27
            ports: [{target: 80, published: 8080}]
        """);

    [Theory]
    [InlineData("{|SL6002:{db: {condition: service_healthy}, mq: {condition: service_started}}|}", "[db, mq]")]
    [InlineData("\n      {|SL6002:db:\n        condition: service_healthy\n      mq: {condition: service_started}|}", "\n      - db\n      - mq")]
    public void Fix_lists_the_names_of_dependencies(string before, string after)
    {
        const string rest = "\n  db: {image: a}\n  mq: {image: a}\n";
        var found = Verify.CodeFix($"services:\n  web:\n    image: a\n    depends_on: {before}{rest}".Replace(": \n", ":\n"), $"services:\n  web:\n    image: a\n    depends_on: {after}{rest}".Replace(": \n", ":\n"));
        Assert.Equal(FixApplicability.Unsafe, found.Single().Details.Fix!.Applicability);
    }

    [Fact]
    public void Fix_moves_limits_below_deploy() => Verify.CodeFix(
        """
        services:
          a:
            {|SL6002:mem_limit|}: 512m # measured
            image: a
          b:
            image: a
            {|SL6002:cpus|}: 0.5
            deploy:
              replicas: 2
            {|SL6002:mem_limit|}: 536870912
            {|SL6002:mem_reservation|}: "${MEM}"
          c: {image: a, {|SL6002:mem_limit|}: 1g}
        """,
        """
        services:
          a:
            deploy:
              resources:
                limits:
                  memory: 512m # measured
            image: a
          b:
            image: a
            deploy:
              replicas: 2
              resources:
                limits:
                  cpus: "0.5"
                  memory: "536870912"
                reservations:
                  memory: "${MEM}"
          c: {image: a, deploy: { resources: { limits: { memory: 1g } } }}
        """);

    [Fact]
    public void Comments_go_where_their_keys_go() => Verify.CodeFix(
        """
        services:
          a:
            image: a
            # not of the next key

            # measured
            # in May
            {|SL6002:mem_limit|}: 512m  # at noon
            # half a core
            {|SL6002:cpus|}: 0.5
            init: true
          b:
            # that much
            {|SL6002:mem_limit|}: 1g
            image: a
            deploy:
              replicas: 2
            {|SL6002:cpus|}: 0.5  # at most
        """,
        """
        services:
          a:
            image: a
            # not of the next key

            deploy:
              resources:
                limits:
                  # measured
                  # in May
                  memory: 512m  # at noon
                  # half a core
                  cpus: "0.5"
            init: true
          b:
            image: a
            deploy:
              replicas: 2
              resources:
                limits:
                  # that much
                  memory: 1g
                  cpus: "0.5"  # at most
        """);

    [Fact]
    public void Variable_is_quoted_where_it_moves_into_braces() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            {|SL6002:mem_limit|}: ${MEMORY}
            deploy: {replicas: 2}
        """,
        """
        services:
          web:
            image: nginx:1.27
            deploy: {replicas: 2, resources: { limits: { memory: "${MEMORY}" } }}
        """);

    [Theory]
    [InlineData("{|SL6002:mem_limit|}: 1g\n    deploy: {resources: {limits: {memory: 2g}}}")]
    [InlineData("{|SL6002:mem_limit|}: &m 1g")]
    [InlineData("{|SL6002:mem_limit|}: -1")]
    [InlineData("<<: {{|SL6002:mem_limit|}: 1g}")]
    [InlineData("{|SL6002:mem_limit|}: 1g # why\n    deploy: {}")]
    public void Limits_that_cannot_move_alone_stay(string lines) =>
        Assert.Null(Verify.Diagnostics($"services:\n  web:\n    image: a\n    {lines}\n").Single().Details.Fix);

    [Fact]
    public void Service_without_image_is_refused_on_deployment()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                {|SL6002:build|}: .
            """,
            "Service 'web' is not accepted by docker stack deploy: it has no image, and a stack builds none; build it, push it and name it in 'image'");
        Assert.Equal(FindingStage.Deploy, finding.Details.Stage);
    }

    [Fact]
    public void Fragment_and_unknown_values_are_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            deploy: {replicas: 5}
          api:
            image: "${IMAGE}"
            x-note: {any: thing}
            deploy: {resources: {limits: {cpus: "${CPUS}"}}}
        """);

    [Fact]
    public void File_for_both_targets_is_informed()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                {|SL6002:mem_limit|}: 1g
            """,
            "'services.web.mem_limit' is not accepted by docker stack deploy; write deploy.resources.limits.memory (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public void Compose_is_not_concerned() => Verify.NoDiagnostics(
        """
        services:
          web:
            build: .
            mem_limit: 1g
        """,
        VerifierSettings.Compose);
}

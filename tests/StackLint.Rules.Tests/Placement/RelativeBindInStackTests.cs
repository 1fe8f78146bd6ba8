using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.RelativeBindInStackAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class RelativeBindInStackTests
{
    [Theory]
    [InlineData("{|SL4009:./nginx.conf|}:/etc/nginx/nginx.conf:ro", "./nginx.conf")]
    [InlineData("{|SL4009:.|}:/app", ".")]
    [InlineData("\"{|SL4009:../src|}:/app\"", "../src")]
    [InlineData("{|SL4009:~/data|}:/data", "~/data")]
    [InlineData("{type: bind, source: {|SL4009:./data|}, target: /data}", "./data")]
    [InlineData("{type: bind, source: {|SL4009:data|}, target: /data}", "data")]
    public void Relative_source_is_reported(string mount, string source)
    {
        var found = Verify.Diagnostic(
            WithMount(mount),
            $"'{source}' is resolved on the machine that deploys and must exist on every node that runs 'web'; use a config, a volume or an absolute path");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("/srv/data:/data")]
    [InlineData("data:/data")]
    [InlineData("/data")]
    [InlineData("'${DIR}:/data'")]
    [InlineData("'./${DIR}:/data'")]
    [InlineData("{type: bind, source: '${DIR}', target: /data}")]
    [InlineData("{type: volume, source: data, target: /data}")]
    [InlineData("{type: tmpfs, target: /data}")]
    [InlineData(@"'C:\data:/data'")]
    [InlineData(@"'\\nas\data:/data'")]
    public void Absolute_and_unknown_source_is_silent(string mount) => Verify.NoDiagnostics(WithMount(mount));

    [Fact]
    public void Service_is_reported_once()
    {
        var found = Verify.Diagnostics(
            """
            services:
              web:
                image: acme/web:1
                volumes:
                  - /srv/a:/a
                  - {|SL4009:./b|}:/b
                  - ./c:/c
            """);
        Assert.Equal("so is './c'", Assert.Single(found[0].Details.Related).Message);
    }

    [Theory]
    [InlineData("placement: {constraints: [node.hostname == manager-1]}")]
    [InlineData("placement: {constraints: ['node.id == ${NODE}']}")]
    [InlineData("placement: {constraints: ['${CONSTRAINT}']}")]
    public void Service_on_one_node_is_information(string deploy) =>
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(WithMount("{|SL4009:./a|}:/a", deploy))[0].Severity);

    [Theory]
    [InlineData("placement: {constraints: [node.role == manager]}")]
    [InlineData("placement: {constraints: [node.labels.a == b]}")]
    [InlineData("mode: global")]
    public void Service_on_several_nodes_is_a_warning(string deploy) =>
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(WithMount("{|SL4009:./a|}:/a", deploy))[0].Severity);

    [Fact]
    public void Swarm_of_one_node_and_fragment_is_information()
    {
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(WithMount("{|SL4009:./a|}:/a"), Settings.Options("cluster_nodes = 1"))[0].Severity);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics("services: {web: {volumes: ['{|SL4009:./a|}:/a']}}")[0].Severity);
    }

    [Fact]
    public void Compose_resolves_paths_where_it_runs() => Verify.NoDiagnostics(WithMount("./a:/a"), VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_told_the_condition()
    {
        var found = Verify.Diagnostic(
            WithMount("{|SL4009:./a|}:/a"),
            "'./a' is resolved on the machine that deploys and must exist on every node that runs 'web'; use a config, a volume or an absolute path (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Volumes_that_came_through_an_anchor_are_one_finding() => Verify.Diagnostics(
        """
        x-volumes: &volumes
          - {|SL4009:./data|}:/data
        services:
          a: {image: acme/a:1, volumes: *volumes}
          b: {image: acme/b:1, volumes: *volumes}
        """);

    private static string WithMount(string mount, string deploy = "replicas: 2") =>
        $$$"""
        services:
          web:
            image: acme/web:1
            volumes:
              - {{{mount}}}
            deploy: {{{{deploy}}}}
        volumes: {data: }
        """;
}

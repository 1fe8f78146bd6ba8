using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.KeyIgnoredByTargetAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class KeyIgnoredByTargetFixTests
{
    [Fact]
    public void Keys_are_removed_and_tmpfs_becomes_a_volume()
    {
        var found = Verify.CodeFix(
            """
            services:
              web:
                image: nginx:1.27
                privileged: true
                {|SL6001:depends_on|}:
                  - db
                tmpfs: /tmp
                networks:
                  front:
                    ipv4_address: 10.0.0.5
                  back: {ipv4_address: 10.0.1.5, aliases: [w]}
              db:
                image: postgres:17
            networks: {front: {}, back: {}}
            """,
            """
            services:
              web:
                image: nginx:1.27
                volumes: [{ type: tmpfs, target: /tmp }]
                networks:
                  front: {}
                  back: {aliases: [w]}
              db:
                image: postgres:17
            networks: {front: {}, back: {}}
            """);
        var fix = found.Single().Details.Fix!;
        Assert.Equal(FixApplicability.Unsafe, fix.Applicability);
        Assert.StartsWith("Remove 'depends_on', 'networks.", fix.Title, StringComparison.Ordinal);
        Assert.EndsWith("_address' and 'privileged' and write 'tmpfs' as a volume", fix.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("volumes:\n      - data:/d # kept\n    {|SL6001:tmpfs|}: [/tmp, \"/run\"]", "volumes:\n      - data:/d # kept\n      - { type: tmpfs, target: /tmp }\n      - { type: tmpfs, target: \"/run\" }")]
    [InlineData("{|SL6001:tmpfs|}:\n      - /tmp\n    volumes: [data:/d]", "volumes: [data:/d, { type: tmpfs, target: /tmp }]")]
    [InlineData("{|SL6001:tmpfs|}:\n      - /tmp # kept\n      - /run", "volumes:\n      - { type: tmpfs, target: /tmp } # kept\n      - { type: tmpfs, target: /run }")]
    public void Tmpfs_joins_the_volumes(string before, string after) =>
        Verify.CodeFix($"services:\n  web:\n    image: nginx:1.27\n    {before}\nvolumes: {{data: {{}}}}\n", $"services:\n  web:\n    image: nginx:1.27\n    {after}\nvolumes: {{data: {{}}}}\n");

    [Theory]
    [InlineData("3.1", "/tmp", false)]
    [InlineData("3.2", "/tmp", true)]
    [InlineData("3.5", "/tmp:size=1m", false)]
    [InlineData("3.6", "/tmp:size=1m", true)]
    public void Version_of_the_file_has_to_know_such_volumes(string version, string tmpfs, bool expected)
    {
        var fix = Verify.Diagnostics($"version: \"{version}\"\nservices:\n  web:\n    image: nginx:1.27\n    {{|SL6001:tmpfs|}}: {tmpfs}\n").Single().Details.Fix!;
        Assert.Equal(expected, fix.Title == "Write 'tmpfs' as a volume");
    }

    [Fact]
    public void Keys_of_compose_are_removed_in_the_last_lines_and_in_braces() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            ports: [{target: 80, published: 80, mode: host}]
            deploy:
              placement:
                constraints: [node.role == worker]
              resources: {reservations: {cpus: "1"}}
              {|SL6001:endpoint_mode|}: vip
        """,
        """
        services:
          web:
            image: nginx:1.27
            ports: [{target: 80, published: 80}]
            deploy:
              resources: {reservations: {}}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("{|SL6001:privileged|}: true # why", "the comment '# why' would be lost")]
    [InlineData("{|SL6001:depends_on|}:\n      # first\n      - db", "the comment '# first' would be lost")]
    [InlineData("{|SL6001:links|}: [\"db#1\"]", null)]
    public void What_a_comment_belongs_to_stays(string line, string? refusal)
    {
        var found = Verify.Diagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\n  db: {{image: postgres:17}} # other\n").Single().Details;
        Assert.Null(found.Fix);
        Assert.Equal(refusal, found.FixRefusal);
    }

    [Fact]
    public void Anchor_that_other_text_refers_to_stays()
    {
        var found = Verify.Diagnostics("services:\n  web:\n    image: nginx:1.27\n    {|SL6001:links|}: &links [db]\n    command: *links\n  db: {image: postgres:17}\n").Single(static d => d.Id == "SL6001");
        Assert.Null(found.Details.Fix);
        Assert.Equal("it would change what '*links' stands for elsewhere", found.Details.FixRefusal);
    }

    [Fact]
    public void Key_behind_an_anchor_is_removed_where_it_stands() => Verify.CodeFix(
        """
        x-base: &base
          restart: always
          {|SL6001:privileged|}: true
        services:
          a: {<<: *base, image: nginx:1.27}
          b:
            <<: *base
            image: nginx:1.27
        """,
        """
        x-base: &base
          restart: always
        services:
          a: {<<: *base, image: nginx:1.27}
          b:
            <<: *base
            image: nginx:1.27
        """);

    [Theory]
    [InlineData("/tmp:exec")]
    [InlineData("/tmp:size=50%")]
    [InlineData("/tmp:size=64m,mode=700")]
    [InlineData("/tmp:size=$SIZE")]
    [InlineData("$DIR")]
    public void Options_and_variables_of_tmpfs_are_not_moved(string tmpfs)
    {
        var fix = Verify.Diagnostics($"services:\n  web:\n    image: nginx:1.27\n    {{|SL6001:tmpfs|}}: {tmpfs}\n").Single().Details.Fix!;
        Assert.Equal("Remove 'tmpfs'", fix.Title);
    }

    [Fact]
    public void File_for_both_targets_gets_no_fix() => Assert.All(
        Verify.Diagnostics("services:\n  web:\n    image: nginx:1.27\n    {|SL6001:privileged|}: true # why\n", Settings.Both),
        static d => Assert.True(d.Details is { Fix: null, FixRefusal: null }));
}

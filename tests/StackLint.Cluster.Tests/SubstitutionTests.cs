using StackLint.Cluster.Substitution;
using StackLint.Compose.Environments;

namespace StackLint.Cluster.Tests;

public sealed class SubstitutionTests
{
    [Theory]
    [InlineData("$SET", "value")]
    [InlineData("${SET}", "value")]
    [InlineData("a$SET.b", "avalue.b")]
    [InlineData("$$SET", "$SET")]
    [InlineData("$5986", "$5986")]
    [InlineData("a$", "a$")]
    [InlineData("${EMPTY:-x}", "x")]
    [InlineData("${EMPTY-x}", "")]
    [InlineData("${SET:-x}", "value")]
    [InlineData("${UNSET:-x y}", "x y")]
    [InlineData("${UNSET:-$SET}", "value")]
    [InlineData("${UNSET=x}", "x")]
    [InlineData("${SET:+yes}", "yes")]
    [InlineData("${UNSET:+yes}", "")]
    [InlineData("$_x", null)]
    [InlineData("$UNSET", null)]
    [InlineData("${UNSET}", null)]
    [InlineData("${host.address}", null)]
    [InlineData("${SET", null)]
    public void Variables_are_substituted_as_envsubst_does(string text, string? expected)
    {
        var result = new EnvironmentSubstitution(Variables, isActive: true).Run(text);
        Assert.Equal(expected, result.IsUnknown ? null : result.Text);
    }

    [Theory]
    [InlineData("$UNSET", "$UNSET")]
    [InlineData("x ${UNSET} y", "${UNSET}")]
    [InlineData("x ${SET", "${SET")]
    public void Fault_has_its_place(string text, string expected)
    {
        var fault = Assert.Single(new EnvironmentSubstitution(Variables, isActive: true).Run(text).Faults);
        Assert.Equal(expected, text.Substring(fault.Span.Start, fault.Span.Length));
    }

    [Fact]
    public void Nothing_is_a_fault_when_the_environment_is_not_known()
    {
        var result = new EnvironmentSubstitution(null, isActive: true).Run("$A ${B:-b} ${C}");
        Assert.Empty(result.Faults);
        Assert.True(result.IsUnknown);
        Assert.Equal($"{SubstitutedText.Hole} b {SubstitutedText.Hole}", result.Text);
    }

    [Fact]
    public void Values_are_substituted_before_their_type_is_looked_at()
    {
        var document = Documents.Launchpad(
            """
            apiVersion: launchpad.mirantis.com/mke/v1.6
            kind: mke
            spec:
              hosts:
              - role: ${ROLE:-manager}
                ssh:
                  address: "$ADDRESS"
                  port: ${PORT:-2222}
                mcrConfig:
                  live-restore: ${LIVE:-false}
                  log-opts: {max-file: "${FILES:-3}", max-size: "${SIZE:-10}m"}
              mke: {version: $MKE}
              mcr: {channel: stable}
            """);
        var host = Assert.Single(document.Hosts);
        Assert.Equal("manager", host.Role.Value);
        Assert.True(host.Address.IsUnknown);
        Assert.Equal("\"$ADDRESS\"", document.At(host.Address.GetLocation()));
        Assert.Equal(2222, host.Port.Value);
        Assert.False(host.Daemon.LiveRestore.Value);
        Assert.Equal([false, true], host.Daemon.LogOptions.Select(static o => o.IsText));
        Assert.True(document.Mke.Version.IsUnknown);
        var problem = Assert.Single(document.Problems);
        Assert.Equal((ClusterTool.Engine, ClusterProblemKind.WrongType, "log-opts.max-file"), (problem.Tool, problem.Kind, problem.Key));
    }

    [Fact]
    public void Variable_that_is_known_not_to_be_set_is_told()
    {
        var document = Documents.Launchpad(
            """
            apiVersion: launchpad.mirantis.com/mke/v1.6
            kind: mke
            spec:
              hosts:
              - role: manager
                ssh: {address: 10.0.0.1}
              mke:
                version: 3.7.1
                adminPassword: "Qr0!@C0$yAzL"
              mcr: {channel: stable}
            """,
            Variables);
        Assert.Equal(["Substitution $yAzL: the variable 'yAzL' is not set"], document.Told());
        Assert.True(document.Mke.AdminPassword.IsUnknown);
    }

    [Fact]
    public void Old_versions_substitute_nothing()
    {
        var document = Documents.Launchpad(
            """
            apiVersion: launchpad.mirantis.com/v1
            kind: DockerEnterprise
            spec:
              ucp: {version: $UNSET, imageRepo: a$$b}
            """,
            Variables);
        Assert.Equal("$UNSET", document.Mke.Version.Value);
        Assert.Equal("a$b", document.Mke.ImageRepo.Value);
    }

    private static VariableSource Variables { get; } = VariableSource.Of(static n => n switch
    {
        "SET" => "value",
        "EMPTY" => "",
        _ => null,
    });
}

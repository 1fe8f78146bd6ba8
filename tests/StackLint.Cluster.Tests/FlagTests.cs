namespace StackLint.Cluster.Tests;

public sealed class FlagTests
{
    [Theory]
    [InlineData("- --san=10.0.0.1", "--san", "10.0.0.1", "10.0.0.1")]
    [InlineData("- --san 10.0.0.1", "--san", "10.0.0.1", "10.0.0.1")]
    [InlineData("- \"--san=10.0.0.1\"", "--san", "10.0.0.1", "10.0.0.1")]
    [InlineData("- --san=\"10.0.0.1\"", "--san", "10.0.0.1", "10.0.0.1")]
    [InlineData("- '--options ''a b'''", "--options", "a b", "a b")]
    [InlineData("- --nfs-options nfsvers=4.1,rsize=1", "--nfs-options", "nfsvers=4.1,rsize=1", "nfsvers=4.1,rsize=1")]
    [InlineData("- --first --san=10.0.0.1 --last", "--san", "10.0.0.1", "10.0.0.1")]
    [InlineData("- --san\n    - 10.0.0.1", "--san", "10.0.0.1", "10.0.0.1")]
    [InlineData("- --san=${SAN:-10.0.0.1}", "--san", "10.0.0.1", "${SAN:-10.0.0.1}")]
    [InlineData("- \"--san=\\x31\"", "--san", "1", "\\x31")]
    public void Flag_has_name_value_and_place(string item, string name, string value, string written)
    {
        var document = WithFlags(item);
        var flag = document.Mke.InstallFlags.Find(name);
        Assert.NotNull(flag);
        Assert.Equal(value, flag.Value.Value);
        Assert.Equal(written, document.At(flag.Value.GetLocation()));
        Assert.Equal(name, document.At(flag.Name.GetLocation()));
        Assert.StartsWith(name, document.At(flag.GetLocation()), StringComparison.Ordinal);
        Assert.False(document.Mke.InstallFlags.IsUnknown);
    }

    [Fact]
    public void Switch_has_no_value()
    {
        var flags = WithFlags("- --force-minimums\n    - --pull=false\n    - --x true").Mke.InstallFlags;
        Assert.Equal(3, flags.Items.Length);
        Assert.Equal([true, false, true], flags.Items.Select(static f => f.IsOn));
        Assert.True(flags.Find("--force-minimums")!.Value.IsAbsent);
    }

    [Fact]
    public void Unknown_value_leaves_the_name_known()
    {
        var flags = WithFlags("- --san=$SAN").Mke.InstallFlags;
        Assert.True(flags.GetValue("--san").IsUnknown);
        Assert.False(flags.IsUnknown);
    }

    [Theory]
    [InlineData("- $FLAGS")]
    [InlineData("- --$NAME=1")]
    public void Unknown_flag_makes_the_list_unknown(string item) => Assert.True(WithFlags(item).Mke.InstallFlags.IsUnknown);

    [Fact]
    public void Flag_is_found_each_time_it_is_written() =>
        Assert.Equal(["a", "b"], WithFlags("- --san=a\n    - --san b").Mke.InstallFlags.FindAll("--san").Select(static f => f.Value.Value));

    [Fact]
    public void Flags_that_are_not_written_are_absent()
    {
        var document = Documents.Launchpad("apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\n");
        Assert.False(document.Msr.InstallFlags.IsPresent);
        Assert.Empty(document.SwarmInstallFlags.Items);
    }

    private static LaunchpadDocument WithFlags(string items) => Documents.Launchpad(
        $"""
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        spec:
          mke:
            installFlags:
            {items}
        """);
}

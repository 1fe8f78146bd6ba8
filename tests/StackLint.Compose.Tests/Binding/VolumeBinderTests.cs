namespace StackLint.Compose.Tests.Binding;

public sealed class VolumeBinderTests
{
    [Theory]
    [InlineData("/data", "volume - /data -")]
    [InlineData("db:/data", "volume db /data -")]
    [InlineData("na/me:/d", "volume na/me /d -")]
    [InlineData("./x:/y", "bind ./x /y -")]
    [InlineData("/x:/y:ro", "bind /x /y True")]
    [InlineData("~/x:/y:rw,ro", "bind ~/x /y True")]
    [InlineData("/x:/y:ro,rw", "bind /x /y False")]
    [InlineData("/x:/y:z,cached", "bind /x /y -")]
    [InlineData("/x:/y:RO", "bind /x /y -")]
    [InlineData("x:/data", "volume - x:/data -")]
    [InlineData("a:/x:ro", "bind a:/x ro -")]
    [InlineData("c:\\x:/y", "bind c:\\x /y -")]
    [InlineData("\\\\srv\\x:/y", "bind \\\\srv\\x /y -")]
    [InlineData("a:", "volume - a: -")]
    [InlineData("${V}", "? ? ? ?")]
    [InlineData("${V}:/data", "? ? /data -")]
    [InlineData("${V}:/data:ro", "? ? /data True")]
    [InlineData("./${V}:/data", "bind ? /data -")]
    [InlineData("data-${V}:/data", "volume ? /data -")]
    [InlineData("/data:${T}", "bind /data ? ?")]
    [InlineData("./x:/y:${M}", "bind ./x /y ?")]
    [InlineData("", "? ? ? ?")]
    [InlineData("db:", "? ? ? ?")]
    [InlineData("ab::/x", "? ? ? ?")]
    [InlineData("ab:/x:ro:z", "? ? ? ?")]
    public void Short_syntax(string text, string expected) => Assert.Equal(expected, Bind($"'{text}'"));

    [Theory]
    [InlineData("{type: bind, source: ./x, target: /y, read_only: true}", "bind ./x /y True")]
    [InlineData("{type: tmpfs, target: /y}", "tmpfs - /y -")]
    [InlineData("{type: '$T', source: [], target: }", "? ? - -")]
    [InlineData("5", "? ? ? ?")]
    [InlineData("[x]", "? ? ? ?")]
    public void Long_syntax_and_wrong_types(string item, string expected) => Assert.Equal(expected, Bind(item));

    private static string Bind(string item)
    {
        var mount = Assert.Single(Loading.Service($"volumes: [{item}]").Volumes);
        return $"{Loading.Show(mount.Type)} {Loading.Show(mount.MountSource)} {Loading.Show(mount.Target)} {Loading.Show(mount.ReadOnly)}";
    }
}

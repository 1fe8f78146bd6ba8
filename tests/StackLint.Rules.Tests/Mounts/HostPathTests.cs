using StackLint.Rules.Mounts;

namespace StackLint.Rules.Tests.Mounts;

public sealed class HostPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/.", "/")]
    [InlineData("//", "/")]
    [InlineData("/etc/..", "/")]
    [InlineData("/../etc/", "/etc")]
    [InlineData("//etc/./nginx/../cron.d/", "/etc/cron.d")]
    [InlineData("/var/run", "/run")]
    [InlineData("/var/run/docker.sock", "/run/docker.sock")]
    [InlineData("/var/running", "/var/running")]
    [InlineData("/private/var/run/docker.sock", "/run/docker.sock")]
    [InlineData("/private/etc", "/etc")]
    [InlineData("~", "~")]
    [InlineData("~/", "~")]
    [InlineData("~/.ssh/", "~/.ssh")]
    [InlineData(@"C:\", "c:/")]
    [InlineData("C:", "c:/")]
    [InlineData(@"C:\Users\Ann\.aws", "c:/users/ann/.aws")]
    [InlineData("d:/Data", "d:/data")]
    [InlineData("/c/Users/Ann", "c:/users/ann")]
    [InlineData("/mnt/c/Users/Ann", "c:/users/ann")]
    [InlineData("/host_mnt/c/Windows", "c:/windows")]
    [InlineData("/c/data", "/c/data")]
    public void Path_has_one_spelling(string text, string expected) => Assert.Equal(expected, HostPath.Parse(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./etc")]
    [InlineData("../../etc")]
    [InlineData("etc")]
    [InlineData("~ann/.ssh")]
    public void Relative_path_is_none(string text) => Assert.Null(HostPath.Parse(text));

    [Theory]
    [InlineData("~/.ssh", "~/.ssh")]
    [InlineData("/home/ann/.ssh/id", "~/.ssh/id")]
    [InlineData("/home/ann", "~")]
    [InlineData("/root/x", "~/x")]
    [InlineData("/Users/ann", "~")]
    [InlineData(@"C:\Users\Ann\.kube", "~/.kube")]
    [InlineData("/home", null)]
    [InlineData("/rooted", null)]
    public void Home_is_found(string text, string? expected) => Assert.Equal(expected, HostPath.Parse(text)?.BelowHome);

    [Theory]
    [InlineData("/etc", "/etc/**", true)]
    [InlineData("/etc/a/b", "/etc/**", true)]
    [InlineData("/etcetera", "/etc/**", false)]
    [InlineData("/etc/a", "/etc", false)]
    [InlineData("/home/ann/.docker/config.json", "~/.docker/**", true)]
    [InlineData("/srv/app/.docker/nginx.conf", "~/.docker/**", false)]
    [InlineData("/srv/.ssh", "*/.ssh/**", true)]
    public void Pattern_fits_a_path_and_what_is_below(string path, string pattern, bool expected) =>
        Assert.Equal(expected, HostPath.Parse(path)!.Fits(pattern));
}

using StackLint.Rules.Images;

namespace StackLint.Rules.Tests.Images;

public sealed class ImageNameTests
{
    [Theory]
    [InlineData("nginx", "nginx", null, null)]
    [InlineData("nginx:1.27", "nginx", "1.27", null)]
    [InlineData("library/nginx", "library/nginx", null, null)]
    [InlineData("docker.io/library/nginx:1", "library/nginx", "1", null)]
    [InlineData("localhost/nginx", "nginx", null, null)]
    [InlineData("registry:5000/team/app", "team/app", null, null)]
    [InlineData("registry:5000/team/app:2@sha256:abc", "team/app", "2", "sha256:abc")]
    [InlineData("nginx@sha256:abc", "nginx", null, "sha256:abc")]
    [InlineData("\uFFFC/team/app:\uFFFC", "team/app", "\uFFFC", null)]
    [InlineData("\uFFFCapp:1", "app", "1", null)]
    [InlineData("\uFFFCteam/app:1", "team/app", "1", null)]
    [InlineData("mirror\uFFFC/team/app", "team/app", null, null)]
    [InlineData("app\uFFFC", "app\uFFFC", null, null)]
    [InlineData("ghcr.io/\uFFFC/app", "\uFFFC/app", null, null)]
    public void Reference_is_split(string text, string repository, string? tag, string? digest) =>
        Assert.Equal(new ImageName(repository, tag, digest), ImageName.Parse(text));

    [Theory]
    [InlineData("\uFFFC", true)]
    [InlineData("\uFFFC:1", true)]
    [InlineData("\uFFFC/app", false)]
    [InlineData("team/\uFFFC", false)]
    public void Repository_that_is_only_a_variable_is_unknown(string text, bool expected) =>
        Assert.Equal(expected, ImageName.Parse(text).IsUnknown);
}

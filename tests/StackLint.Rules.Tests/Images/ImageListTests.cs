using StackLint.Rules.Images;

namespace StackLint.Rules.Tests.Images;

public sealed class ImageListTests
{
    [Theory]
    [InlineData("traefik", "traefik:v3", true)]
    [InlineData("traefik", "docker.io/library/traefik", true)]
    [InlineData("traefik", "mirror.example/hub/traefik@sha256:1", true)]
    [InlineData("traefik", "traefik/whoami", false)]
    [InlineData("traefik", "my-traefik", false)]
    [InlineData("portainer/*", "portainer/agent:2", true)]
    [InlineData("portainer/*", "mirror.example/portainer/agent", true)]
    [InlineData("portainer/*", "portainer", false)]
    [InlineData("portainer/*", "acme/portainer", false)]
    [InlineData("ucp*", "mirantis/ucp-agent", true)]
    [InlineData("bitnami/postgresql", "bitnami/postgresql:17", true)]
    [InlineData("bitnami/postgresql", "postgresql", false)]
    [InlineData("postgres", "bitnami/postgresql", false)]
    [InlineData("traefik", "\uFFFC", null)]
    [InlineData("traefik", "traefik\uFFFC", null)]
    [InlineData("traefik", "app\uFFFC", false)]
    [InlineData("traefik", "\uFFFC/traefik:\uFFFC", true)]
    [InlineData("portainer/*", "portainer/\uFFFC", true)]
    [InlineData("portainer/*", "ghcr.io/\uFFFC/agent", null)]
    [InlineData("portainer/*", "\uFFFC/agent", false)]
    public void Pattern_is_compared_with_the_last_segments(string pattern, string image, bool? expected) =>
        Assert.Equal(expected, new ImagePattern(pattern).Match(ImageName.Parse(image)));

    [Theory]
    [InlineData("portainer/portainer-ce", true, false)]
    [InlineData("traefik:v3", true, true)]
    [InlineData("tecnativa/docker-socket-proxy", true, false)]
    [InlineData("mirantis/ucp-agent", true, false)]
    [InlineData("lscr.io/linuxserver/swag", false, true)]
    [InlineData("nginxproxy/acme-companion", false, true)]
    [InlineData("acme/nginx-exporter", false, false)]
    [InlineData("acme/board", true, true)]
    public void Built_in_lists_know_their_images(string image, bool isManagement, bool isProxy)
    {
        var name = ImageName.Parse(image);
        Assert.Equal(isManagement, ImageList.Management.Match(name, ["acme/board"]));
        Assert.Equal(isProxy, ImageList.Proxies.Match(name, ["acme/board"]));
    }

    [Fact]
    public void Service_without_image_is_on_no_list() => Assert.False(ImageList.Management.Match(null, []));
}

using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Cluster.Tests;

public sealed class ClassifierTests
{
    [Theory]
    [InlineData("cluster.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\n", ClusterDocumentKind.Launchpad)]
    [InlineData("cluster.yaml", "apiVersion: launchpad.mirantis.com/mke/v9\n", ClusterDocumentKind.Launchpad)]
    [InlineData("daemon.json", "{\"debug\": true}", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "\t{\"debug\": true}", ClusterDocumentKind.Daemon)]
    [InlineData("etc/docker/daemon.json", "{}", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "{\"log-drivr\": \"local\"}", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "{\"port\": 80, \"user\": \"x\"}", null)]
    [InlineData("daemon.json", "[\"debug\"]", null)]
    [InlineData("my-daemon.production.json", "{\"debug\": true, \"hosts\": []}", ClusterDocumentKind.Daemon)]
    [InlineData("my-daemon.json", "{\"debug\": true, \"port\": 80, \"user\": \"x\"}", null)]
    [InlineData("engine.json", "{\"log-driver\": \"local\", \"debug\": true}", ClusterDocumentKind.Daemon)]
    [InlineData("settings.json", "{\"debug\": true}", null)]
    [InlineData("daemon.yaml", "debug: true\nlog-driver: local\n", null)]
    [InlineData("nodes.json", "[{\"ID\": \"x\", \"Spec\": {\"Role\": \"worker\"}}]", ClusterDocumentKind.Nodes)]
    [InlineData("x.json", "[{\"ID\": \"x\", \"Description\": {\"Hostname\": \"a\", \"Platform\": {}}}]", ClusterDocumentKind.Nodes)]
    [InlineData("x.json", "{\"Spec\": {\"Role\": \"worker\"}, \"Description\": {\"Hostname\": \"a\"}}", ClusterDocumentKind.Nodes)]
    [InlineData("services.json", "[{\"ID\": \"x\", \"Spec\": {\"Name\": \"web\", \"TaskTemplate\": {}}}]", null)]
    [InlineData("networks.json", "[{\"Id\": \"x\", \"Name\": \"web\", \"Driver\": \"overlay\"}]", null)]
    [InlineData("compose.yaml", "services: {web: {image: nginx}}", null)]
    [InlineData("deployment.yaml", "apiVersion: apps/v1\nkind: Deployment\n", null)]
    [InlineData("package.json", "{\"name\": \"x\", \"version\": \"1\"}", null)]
    [InlineData("empty.json", "", null)]
    [InlineData("broken.json", "{\"debug\": [", null)]
    [InlineData("daemon.json", "{\"debug\": true\n\"mtu\": 1}", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "{\n// for now\n\"debug\": true,\n}", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "\"debug\": true,\n\"mtu\": 1400\n", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "{\n{% if debug %}\n\"debug\": true\n{% endif %}}", null)]
    [InlineData("daemon.json", "{\"debug\": {{ docker_debug | to_json }}}", null)]
    [InlineData("daemon.json", "{\"log-opts\": {\"tag\": \"{{.Name}}\"}, \"log-driver\": \"local\",}", ClusterDocumentKind.Daemon)]
    [InlineData("daemon.json", "{\"port\": 1\n\"user\": 1}", null)]
    [InlineData("cluster.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\nspec: [\n", ClusterDocumentKind.Launchpad)]
    [InlineData("cluster.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.6\n%{ if x }\n", null)]
    public void Documents_are_recognized(string name, string text, ClusterDocumentKind? expected) =>
        Assert.Equal(expected, ClusterClassifier.Classify(Documents.Parse(text, name)));

    [Theory]
    [InlineData("daemon.json", true)]
    [InlineData("etc/docker/Daemon.JSON", true)]
    [InlineData("daemon.production.json", true)]
    [InlineData("swarm-nodes.json", true)]
    [InlineData("inventory.prod.json", true)]
    [InlineData("package.json", false)]
    [InlineData("daemon.yaml", false)]
    [InlineData("nodes/package.json", false)]
    public void Names_of_candidates_are_known(string name, bool expected) => Assert.Equal(expected, ClusterClassifier.IsCandidateName(name));

    [Theory]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.3\nkind: mke%{if has_msr}+msr%{endif}\n", true)]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.3\nspec:\n  hosts:\n{{- range .Hosts }}\n  - role: {{ .Role }}\n{{- end }}\n", true)]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.3\nkind: \"{{ .Kind }}\"\n", true)]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.3\nkind: mke\nmetadata: {name: \"${name}\"}\n", false)]
    [InlineData("apiVersion: launchpad.mirantis.com/mke/v1.3\nhooks: [\"docker info --format '{{.Swarm}}'\"]\n", false)]
    [InlineData("services:\n  web:\n    hostname: \"{{.Node.Hostname}}\"\n", false)]
    public void Templates_of_Launchpad_files_are_known(string text, bool expected) =>
        Assert.Equal(expected, ClusterTemplate.IsTemplate(new SourceFile("launchpad.yaml.tpl", SourceText.From(text))));

    [Fact]
    public void Directives_are_read()
    {
        var document = Documents.Launchpad("# stacklint test-cluster\napiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\n");
        Assert.Equal("test-cluster", Assert.Single(document.Directives).Word);
    }
}

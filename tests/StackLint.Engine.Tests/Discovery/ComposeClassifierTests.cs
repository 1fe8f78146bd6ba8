using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Discovery;

public sealed class ComposeClassifierTests
{
    [Theory]
    [InlineData("app.yml", "services: {web: {image: nginx}}")]
    [InlineData("app.yml", "services: {web: {build: .}}")]
    [InlineData("app.yml", "x-b: &b {image: nginx}\nservices: {web: {<<: *b}}")]
    [InlineData("compose.prod.yml", "services: {web: {environment: {A: b}}}")]
    [InlineData("my-stack.yml", "networks: {a: {driver: overlay}}")]
    [InlineData("docker-compose_dev.yaml", "x-a: 1")]
    public void Compose_file_is_linted(string name, string text)
    {
        using var folder = new TestFolder();
        folder.Write(name, text);
        Assert.Equal([name], folder.Lint().Files.Select(static f => f.Path));
    }

    [Theory]
    [InlineData(".github/workflows/stack.yml", "on: push\njobs: {a: {services: {db: {image: x}}}}", "it seems to be a GitHub workflow")]
    [InlineData("stack.yml", "apiVersion: v1\nkind: Pod", "it seems to be a Kubernetes manifest")]
    [InlineData(".gitlab-ci.yml", "services: [docker]\nbuild: {script: [make]}", "it seems to be a GitLab pipeline")]
    [InlineData(".travis.yml", "services: [docker]", "it seems to be a pipeline of a build service")]
    [InlineData(".woodpecker.yml", "steps: {test: {image: go}}\nservices: {db: {image: mysql}}", "it seems to be a pipeline of a build service")]
    [InlineData("kontena.yml", "stack: acme/db\nservices: {db: {image: mysql}}", "it seems to be a Kontena stack")]
    [InlineData("config/services.yaml", "services:\n  _defaults: {autowire: true}\n  App\\Mailer: {class: A}", "it seems to be a service definition of Symfony")]
    [InlineData("values.yaml", "image: {tag: x}", "it has no services of a Compose file")]
    [InlineData("list.yml", "- a", "it has no mapping at its top level")]
    [InlineData("empty.yml", "# nothing", "it is empty")]
    [InlineData("compose.yml", "", "it is empty")]
    [InlineData("templates/deployment.yaml", "a: {{ .Values.x }}: [", "it is not valid YAML")]
    public void Other_file_is_skipped_with_a_note(string name, string text, string note)
    {
        using var folder = new TestFolder();
        folder.Write(name, text);
        var result = folder.Lint();
        Assert.Equal(new RunNote(RunNoteKind.Skipped, name, note) { IsOfHiddenFile = name[0] == '.' }, Assert.Single(result.Notes));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(RunFailureKind.NoFiles, Assert.Single(result.Failures).Kind);
    }

    [Theory]
    [InlineData("services:\n  web:\n    image: nginx\n{{- if .Values.db }}\n  db:\n    image: postgres\n{{- end }}\n")]
    [InlineData("services:\n  web:\n    image: {{ .Values.image }}:{{ .Values.tag }}\n")]
    [InlineData("services:\n  web:\n    image: nginx\n    ports:\n      - {{- .Port }}:80\n")]
    public void Template_is_skipped_when_found_and_an_error_when_named(string text)
    {
        using var folder = new TestFolder();
        folder.Write("docker-compose.yml", text);
        var result = folder.Lint();
        Assert.Equal(new RunNote(RunNoteKind.Skipped, "docker-compose.yml", "it is a template that is no valid YAML"), Assert.Single(result.Notes));
        Assert.Empty(result.Diagnostics);
        Assert.Contains("SL0001", folder.Lint("docker-compose.yml").Diagnostics.Select(static d => d.Id));
    }

    [Theory]
    [InlineData("services:\n  web:\n    image: nginx\n    hostname: \"{{ .Node.Hostname }}\"\n    ports: [80\n")]
    [InlineData("services:\n  web:\n    image: nginx\n    hostname: {{.Node.Hostname}}-x\n")]
    [InlineData("x-text: |\n  {{ range .Items }}\nservices:\n  web:\n    image: nginx\n    command: a\n    user: b\n    ports: [80\n")]
    [InlineData("services:\n  web:\n    image: nginx\n    command: docker ps --format {{.Names}}\n    ports: [80\n")]
    public void Broken_file_with_a_placeholder_is_no_template(string text)
    {
        using var folder = new TestFolder();
        folder.Write("docker-compose.yml", text);
        var result = folder.Lint();
        Assert.Empty(result.Notes);
        Assert.Contains("SL0001", result.Diagnostics.Select(static d => d.Id));
    }

    [Theory]
    [InlineData("values.yaml", "image: x", "values.yaml is no Compose file: it has no services of a Compose file")]
    [InlineData("stack.yml", "apiVersion: v1\nkind: Pod", "stack.yml is no Compose file: it seems to be a Kubernetes manifest")]
    [InlineData("compose.yml", "", "compose.yml is no Compose file: it is empty")]
    public void Other_file_that_was_named_is_a_finding(string name, string text, string message)
    {
        using var folder = new TestFolder();
        folder.Write(name, text);
        var result = folder.Lint(name);
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("SL0006", message), (found.Id, found.Message));
        Assert.Empty(result.Notes);
        Assert.Empty(result.Failures);
    }

    [Theory]
    [InlineData("services: {web: {environment: {A: b}}}")]
    [InlineData("services:")]
    [InlineData("version: '3.8'")]
    [InlineData("x-common: {a: b}")]
    public void Named_file_with_a_fragment_is_linted(string text)
    {
        using var folder = new TestFolder();
        folder.Write("prod.yml", text);
        Assert.Single(folder.Lint("prod.yml").Files);
        Assert.Single(folder.Lint().Notes);
    }
}

using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Discovery;

/// <summary>Files that are no valid YAML and whose name tells nothing: which of them are at fault, and which are none of ours.</summary>
public sealed class BrokenStackTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("services:\n  web:\n    image: nginx\n    ports: [80\n")]
    [InlineData("services:\n  web:\n    image: nginx\n   ports: [80]\n")]
    [InlineData("x-a: [\nservices:\n  web:\n    image: nginx\n")]
    [InlineData("version: \"3.8\"\nservices:\n  web:\n\timage: nginx\n")]
    [InlineData("\"services\":\n  web:\n    \"image\": nginx\n    command: a: b\n")]
    [InlineData("'services' :\n  web: {image: nginx\n")]
    [InlineData("services: {web: {image: nginx}\n")]
    [InlineData("\uFEFFservices:\n  web:\n    build: .\n    command: a: b\n")]
    [InlineData("services:\r\n  web:\r\n    deploy:\r\n      replicas: 2\r\n    command: a: b\r\n")]
    [InlineData("x-b: &b\n  image: nginx\nservices:\n  web:\n    <<: *c\n")]
    [InlineData("<<<<<<< HEAD\nservices:\n  web:\n    image: nginx\n=======\n>>>>>>> other\n")]
    [InlineData("services:\n  web:\n    image: nginx\n    hostname: \"{{.Node.Hostname}}\"\n    logging: {options: {tag: \"{{.Name}}/{{.ID}}\"}\n")]
    [InlineData("services:\n  # first\n\n  web:\n    image: nginx\n    command: a: b\nnetworks:\n  steps: {}\n  arguments: {}\n")]
    public void Stack_that_cannot_be_read_is_an_error_whatever_its_name(string text)
    {
        _folder.Write("shop.yml", "");
        File.WriteAllText(Path.Combine(_folder.Path, "shop.yml"), text);
        var result = _folder.Lint();
        Assert.Contains("SL0001", result.Diagnostics.Select(static d => d.Id));
        Assert.Empty(result.Notes);
        Assert.Equal(["shop.yml"], result.Files.Select(static f => f.Path));
    }

    [Theory]
    [InlineData("chart/templates/a.yaml", "services:\n  web:\n    image: {{ .Values.image }}\n")]
    [InlineData("a.yml", "services:\n{{ range .Items }}\n  web:\n    image: nginx\n    ports: [80\n    a: b\n    c: d\n    e: f\n    g: h\n")]
    [InlineData("a.yml", "services:\n{% for s in all %}\n  {{ s }}:\n    image: nginx\n{% endfor %}\n")]
    [InlineData("a.yml", "services:\n  web:\n    image: nginx\n    {%- if debug %}\n    command: a\n    {%- endif %}\n")]
    [InlineData("a.yml", "services:\n  web:\n    image: nginx\n<% if a %>\n    command: a: b\n<% end %>\n")]
    [InlineData("roles/a/vars/main.yml", "services:\n  web:\n    image: \"{{ registry }}/web\"\n    command: a: b\n")]
    [InlineData("group_vars/all.yml", "services:\n  web:\n    image: {{ registry }}/web\n")]
    [InlineData("play.yml", "- hosts: all\n  tasks:\n    - name: a: b\n")]
    [InlineData("play.yml", "- hosts: all\n  vars:\n    services:\n      web:\n        image: a: b\n")]
    [InlineData("a.yml", "services:\n  nginx: a: b\n")]
    [InlineData("a.yml", "services:\n  web:\n    port: 80\nimage: a: b\n")]
    [InlineData("a.yml", "services_of_us:\n  web:\n    image: a: b\n")]
    [InlineData("a.yml", "services:x\n  image: a: b\n")]
    [InlineData("a.yml", "# services:\nweb:\n  image: a: b\n")]
    [InlineData(".gitlab-ci.yml", "services:\n  web:\n    image: a: b\n")]
    [InlineData("ci/build.gitlab-ci.yml", "services:\n  web:\n    image: a: b\n")]
    [InlineData(".travis.yml", "services:\n  - docker\nimage: a: b\n")]
    [InlineData(".github/workflows/ci.yml", "services:\n  web:\n    image: a: b\n")]
    [InlineData(".github/x.yml", "on: push\nservices:\n  web:\n    image: a: b\njobs:\n")]
    [InlineData("ci.yml", "\"on\": push\nservices:\n  web:\n    image: a: b\njobs:\n")]
    [InlineData("ci.yml", "services:\n- name: a\n  image: a: b\n")]
    [InlineData("ci.yml", "services: [a, b\nx:\n  image: y\n")]
    [InlineData(".woodpecker.yml", "steps:\n  test:\n    image: go: b\nservices:\n  db:\n    image: mysql\n")]
    [InlineData(".woodpecker/test.yml", "services:\n  db:\n    image: mysql: x\n")]
    [InlineData(".drone.yml", "services:\n  db:\n    image: mysql: x\n")]
    [InlineData("kontena.yml", "stack: acme/db\nservices:\n  db:\n    image: mysql: x\n")]
    [InlineData("k.yml", "apiVersion: v1\nkind: X\nservices:\n  db:\n    image: mysql: x\n")]
    [InlineData("config/services.yaml", "services:\n  _defaults:\n    autowire: true: x\n  image: {}\n")]
    [InlineData("config/services.yaml", "services:\n  App\\Mailer:\n    image: a: b\n")]
    [InlineData("config/services.yaml", "services:\n  mailer:\n    class: A\n    extends: a: b\n")]
    public void Other_file_that_cannot_be_read_stays_a_note(string name, string text)
    {
        _folder.Write(name, text);
        var result = _folder.Lint();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(RunNoteKind.Skipped, Assert.Single(result.Notes).Kind);
        Assert.Equal(RunFailureKind.NoFiles, Assert.Single(result.Failures).Kind);
    }

    [Theory]
    [InlineData("services:\n  web:\n    environment: {A: a: b}\n", "SL0001")]
    [InlineData("services:\n  web: [\n", "SL0001")]
    [InlineData("web:\n  image: a: b\n", null)]
    [InlineData("- hosts: all\n  tasks:\n    - name: a: b\n", null)]
    [InlineData("services:\n  web:\n    image: {{ .Values.image }}\n", null)]
    [InlineData("services:\n  - docker\nimage: a: b\n", null)]
    public void Listed_file_is_at_fault_when_it_has_services(string text, string? id)
    {
        _folder.Write("shop.yml", text);
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, Paths = [], ListedFiles = ["shop.yml"] }, new ImageAnalyzer());
        Assert.Equal(id is null ? [] : [id], result.Diagnostics.Select(static d => d.Id));
        Assert.Equal(id is null ? 1 : 0, result.Notes.Length);
    }

    [Theory]
    [InlineData("web:\n  image: a: b\n")]
    [InlineData("services:\n  web:\n    image: {{ image }}\n")]
    [InlineData("services:\n  web:\n    image: \"a\n")]
    public void File_that_was_linted_before_is_at_fault(string text)
    {
        var path = _folder.Write("shop.yml", text);
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, KnownFiles = [path] }, new ImageAnalyzer());
        Assert.Contains("SL0001", result.Diagnostics.Select(static d => d.Id));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void File_that_was_linted_before_and_is_something_else_now_is_skipped()
    {
        var path = _folder.Write("shop.yml", "apiVersion: v1\nkind: Pod\n");
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, KnownFiles = [path] }, new ImageAnalyzer());
        Assert.Empty(result.Diagnostics);
        Assert.Single(result.Notes);
    }

    [Theory]
    [InlineData(".", ".github/ci.yml", true)]
    [InlineData(".", ".ci.yml", true)]
    [InlineData(".", "k8s/a.b.yml", false)]
    [InlineData(".deploy", ".deploy/pod.yml", false)]
    [InlineData(".deploy", ".deploy/.x/pod.yml", true)]
    public void Skipped_file_is_hidden_below_where_the_search_began(string root, string name, bool isHidden)
    {
        _folder.Write(name, "apiVersion: v1\nkind: Pod\n");
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, Paths = [root] }, new ImageAnalyzer());
        Assert.Equal(isHidden, Assert.Single(result.Notes).IsOfHiddenFile);
    }

    [Fact]
    public void Further_files_of_a_request_are_left_out_as_before()
    {
        _folder.Write("shop.yml", "services:\n  web:\n    image: a: b\n");
        _folder.Configure("stacklint.exclude = true");
        Assert.Empty(_folder.Lint().Diagnostics);
    }
}

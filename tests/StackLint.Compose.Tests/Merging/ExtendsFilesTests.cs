using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Tests.Merging;

public sealed class ExtendsFilesTests
{
    private const string Main = "services: {a: {extends: {file: sub/base.yml, service: b}, command: own}}";

    [Fact]
    public void A_service_of_another_file_is_merged_under_the_service()
    {
        var project = new FileSet("compose.yaml", Main, "sub/base.yml", "services: {b: {image: w, command: base}}\nnetworks: {n: {}}").Load();
        var service = project.FindService("a")!;
        Assert.True(service.IsComplete);
        Assert.Equal("w", service.Image.Value);
        Assert.Null(service.FindEntry("extends"));
        Assert.Equal(["compose.yaml", "sub/base.yml"], project.Files.Select(static f => f.Path));
        Assert.Empty(project.Problems);
        Assert.Empty(project.Networks);
        Assert.Equal("sub/base.yml", service.Image.GetLocation().GetLineSpan().Path);
        var step = Assert.Single(service.Image.Provenance.Steps);
        Assert.Equal((ProvenanceKind.Extends, "compose.yaml"), (step.Kind, step.Site.File.Path));
    }

    [Fact]
    public void Chains_run_over_files_whose_names_start_from_the_folder_of_the_file()
    {
        var project = new FileSet(
            "compose.yaml", Main,
            "sub/base.yml", "services: {b: {extends: c, labels: {b: x}}, c: {extends: {file: deep/root.yml, service: d}}}",
            "sub/deep/root.yml", "services: {d: {image: w}}").Load();
        var service = project.FindService("a")!;
        Assert.Empty(project.Problems);
        Assert.Equal("w", service.Image.Value);
        Assert.Equal(3, service.Image.Provenance.Steps.Count());
        Assert.Equal("sub/deep/root.yml", service.Image.GetLocation().GetLineSpan().Path);
    }

    [Fact]
    public void All_documents_of_the_other_file_count_and_its_include_does_not()
    {
        var project = new FileSet(
            "compose.yaml", Main,
            "sub/base.yml", "include: [nowhere.yml]\nservices: {b: {image: w}}\n---\nservices: {b: {image: v}}").Load();
        Assert.Empty(project.Problems);
        Assert.Equal("v", project.FindService("a")!.Image.Value);
        Assert.False(project.IsPartial);
    }

    [Fact]
    public void The_other_file_is_interpolated()
    {
        var files = new FileSet("compose.yaml", Main, "sub/base.yml", "services: {b: {image: \"w:${TAG}\"}}");
        Assert.Equal("w:1", files.Load(environment: VariableSource.Of(static _ => "1")).FindService("a")!.Image.Value);
        Assert.True(files.Load().FindService("a")!.Image.IsUnknown);
    }

    [Fact]
    public void Reset_and_override_take_effect_on_what_is_inherited()
    {
        var service = new FileSet(
            "compose.yaml", "services: {a: {extends: {file: b.yml, service: b}, ports: !reset [], labels: !override {q: x}}}",
            "b.yml", "services: {b: {image: w, ports: ['80:80'], labels: {k: v}}}").Load().FindService("a")!;
        Assert.Empty(service.Ports);
        Assert.Equal("q=x", Loading.Show(service.Labels));
    }

    [Theory]
    [InlineData("file: sub/base.yml, service: x", "services: {b: {image: w}}", LoadProblemKind.UndefinedReference, "x", "service \"x\" not found in sub/base.yml")]
    [InlineData("file: sub/base.yml, service: b", "x-y: 1", LoadProblemKind.UndefinedReference, "sub/base.yml", "sub/base.yml has no services section")]
    [InlineData("file: sub/base.yml, service: b", "", LoadProblemKind.UndefinedReference, "sub/base.yml", "sub/base.yml has no services section")]
    [InlineData("file: sub/base.yml, service: b", "services: [b]", LoadProblemKind.UndefinedReference, "sub/base.yml", "the services of sub/base.yml must be a mapping")]
    [InlineData("file: sub/base.yml, service: b", "services: {b: {extends: c}}", LoadProblemKind.UndefinedReference, "c", "service \"c\" not found")]
    [InlineData("file: no.yml, service: b", "", LoadProblemKind.MissingFile, "no.yml", "no.yml cannot be read: it does not exist")]
    [InlineData("file: 'https://example.com/c.yml', service: b", "", LoadProblemKind.MissingFile, "https://example.com/c.yml", "https://example.com/c.yml is taken for the path of a file, and there is none; only Git repositories and OCI artifacts are fetched")]
    public void What_Docker_refuses_is_reported_at_its_place(string extends, string other, LoadProblemKind kind, string place, string expectation)
    {
        var project = new FileSet("compose.yaml", $"services: {{a: {{image: w, extends: {{{extends}}}}}}}", "sub/base.yml", other).Load();
        var problem = Assert.Single(project.Problems);
        Assert.Equal((kind, true), (problem.Kind, problem.IsRefusal));
        Assert.Equal(place, ((YamlScalar)problem.Node).Value);
        Assert.Equal(expectation, problem.Expectation);
        Assert.False(project.FindService("a")!.IsComplete);
    }

    [Theory]
    [InlineData("https://example.com/stacks")]
    [InlineData("https://example.com/stacks.git/")]
    [InlineData("https://example.com/stacks.gitx#main")]
    [InlineData("https://example.com/stacks.git?ref=")]
    [InlineData("https://example.com/stacks.git?foo=main")]
    [InlineData("https://example.com/stacks.git?ref=main#web")]
    [InlineData("http://example.git")]
    [InlineData("git+ssh://example.com/stacks")]
    [InlineData("OCI://example.com/stack")]
    [InlineData("oci:stack")]
    [InlineData("ssh://example.com/stacks?foo=1")]
    [InlineData("github.com/acme/stacks?foo=1")]
    [InlineData("github.example/acme/stacks")]
    [InlineData("a.user@host:stacks")]
    [InlineData("user@ho_st:stacks")]
    [InlineData("@host:stacks")]
    public void What_Compose_takes_for_a_path_is_missing(string file) =>
        Assert.Equal((LoadProblemKind.MissingFile, true), Assert.Single(new FileSet("compose.yaml", $"services: {{a: {{image: w, extends: {{file: '{file}', service: b}}}}}}").Load().Problems) is var p ? (p.Kind, p.IsRefusal) : default);

    [Theory]
    [InlineData("../outside.yml", "../outside.yml is not read: it lies outside the project")]
    [InlineData("https://example.com/team/stacks.git#main:web", "https://example.com/team/stacks.git#main:web is not read: it is remote")]
    [InlineData("git@example.com:team/stacks.git", "git@example.com:team/stacks.git is not read: it is remote")]
    [InlineData("oci://example.com/stack", "oci://example.com/stack is not read: it is remote")]
    [InlineData("HTTPS://example.com/stacks.git?ref=v1&subdir=web", "HTTPS://example.com/stacks.git?ref=v1&subdir=web is not read: it is remote")]
    [InlineData("https://example.com/stacks.git?", "https://example.com/stacks.git? is not read: it is remote")]
    [InlineData("GIT://example.com/stacks", "GIT://example.com/stacks is not read: it is remote")]
    [InlineData("ssh://git@example.com/stacks", "ssh://git@example.com/stacks is not read: it is remote")]
    [InlineData("github.com/acme/stacks", "github.com/acme/stacks is not read: it is remote")]
    [InlineData("user-1_x@host.example:stacks", "user-1_x@host.example:stacks is not read: it is remote")]
    public void What_is_not_read_on_purpose_is_no_refusal_and_leaves_the_service_incomplete(string file, string expectation)
    {
        var project = new FileSet("compose.yaml", $"services: {{a: {{image: w, extends: {{file: '{file}', service: b}}}}}}").Load();
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.UnreadFile, false, expectation), (problem.Kind, problem.IsRefusal, problem.Expectation));
        Assert.False(project.FindService("a")!.IsComplete);
    }

    [Theory]
    [InlineData("services: {a: {extends: b}, b: {extends: c}, c: {extends: a}}", "", "compose.yaml", "a", "'a', which extends 'b', which extends 'c', which extends 'a'", 2)]
    [InlineData("services: {a: {image: w, extends: a}}", "", "compose.yaml", "a", "'a', which extends 'a'", 0)]
    [InlineData("services: {d: {extends: b}, b: {extends: c}, c: {extends: b}}", "", "compose.yaml", "b", "'b', which extends 'c', which extends 'b'", 1)]
    [InlineData("services: {a: {extends: {file: b.yml, service: b}}}", "services: {b: {extends: {file: compose.yaml, service: a}}}", "b.yml", "a", "'a', which extends 'b', which extends 'a'", 1)]
    public void A_circle_is_reported_once_at_the_step_that_closes_it(string main, string other, string path, string place, string circle, int related)
    {
        var project = new FileSet("compose.yaml", main, "b.yml", other).Load();
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.Cycle, true, "extends ends in a circle: " + circle), (problem.Kind, problem.IsRefusal, problem.Expectation));
        Assert.Equal(path, problem.Node.File.Path);
        Assert.Equal(place, ((YamlScalar)(problem.Node is YamlMapping m ? m.Entries[1].Value : problem.Node)).Value);
        Assert.Equal(related, problem.Related.Length);
        Assert.All(project.Services, static s => Assert.False(s.IsComplete));
    }

    [Fact]
    public void A_service_that_extends_itself_is_not_merged_with_itself() => Assert.Equal(
        [LoadProblemKind.Cycle, LoadProblemKind.InvalidValue],
        new FileSet("compose.yaml", "services: {a: {image: w, extends: a, volumes: [{type: bind, source: /x}]}}").Load().Problems.Select(static p => p.Kind));

    [Fact]
    public void A_way_that_Docker_takes_for_a_circle_is_one()
    {
        // Steps are compared by the service that extends and the file it extends into: both steps are (f.yml, a).
        var project = new FileSet(
            "compose.yaml", "services: {a: {extends: {file: f.yml, service: a}}}",
            "f.yml", "services: {a: {extends: {file: f.yml, service: b}}, b: {image: w}}").Load();
        Assert.Equal(LoadProblemKind.Cycle, Assert.Single(project.Problems).Kind);
    }

    [Fact]
    public void A_base_without_content_adds_nothing_and_leaves_the_key()
    {
        var project = new FileSet("compose.yaml", Main, "sub/base.yml", "services: {b: }").Load();
        Assert.Empty(project.Problems);
        Assert.NotNull(project.FindService("a")!.FindEntry("extends"));
    }

    [Fact]
    public void A_base_in_a_broken_file_leaves_the_service_incomplete()
    {
        var project = new FileSet("compose.yaml", Main, "sub/base.yml", "services: {b: [").Load();
        Assert.Empty(project.Problems);
        Assert.False(project.FindService("a")!.IsComplete);
        Assert.Contains(project.Files, static f => f.Path == "sub/base.yml");
    }

    [Fact]
    public void Wrong_values_of_the_other_file_are_reported_there()
    {
        var project = new FileSet("compose.yaml", Main, "sub/base.yml", "services: {b: {extends: [c]}}\n---\n[]").Load();
        Assert.Equal(
            ["sub/base.yml top-level object must be a mapping", "sub/base.yml must be a string"],
            project.Problems.Select(static p => $"{p.Node.File.Path} {p.Expectation}"));
    }

    [Fact]
    public void Names_that_depend_on_variables_are_left_alone()
    {
        ComposeProject project = new FileSet("compose.yaml", "services: {a: {image: w, extends: {file: '${X}.yml', service: b}}}").Load();
        Assert.Empty(project.Problems);
        Assert.False(project.FindService("a")!.IsComplete);
    }
}

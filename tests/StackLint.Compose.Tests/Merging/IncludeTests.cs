using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Tests.Merging;

public sealed class IncludeTests
{
    [Theory]
    [InlineData("include: [inc/a.yml]")]
    [InlineData("include: [{path: inc/a.yml}]")]
    [InlineData("include: [{path: [inc/a.yml, inc/b.yml], unknown: 1}]")]
    [InlineData("include: ['${DIR:-inc}/a.yml']")]
    public void What_other_files_declare_is_copied_in(string include)
    {
        var project = new FileSet(
            "compose.yaml", include + "\nservices: {web: {image: w}}",
            "inc/a.yml", "name: x\nx-y: 1\nservices: {db: {image: pg}}\nvolumes: {v: {}}\nnetworks: {n: {}}\nsecrets: {s: {file: s}}\nconfigs: {c: {file: c}}\nmodels: {m: {model: z}}",
            "inc/b.yml", "services: {db: {labels: {a: b}}}").Load();
        Assert.Empty(project.Problems);
        Assert.Equal(["web", "db"], project.Services.Select(static s => s.Name));
        Assert.Equal((1, 1, 1, 1), (project.Volumes.Length, project.Networks.Length, project.Secrets.Length, project.Configs.Length));
        Assert.NotNull(project.FindEntry("models"));
        Assert.Null(project.FindEntry("include"));
        Assert.Null(project.FindEntry("x-y"));
        Assert.False(project.IsPartial);
        var image = project.FindService("db")!.Image;
        Assert.Equal("inc/a.yml", image.GetLocation().GetLineSpan().Path);
        Assert.Equal(ProvenanceKind.Include, Assert.Single(image.Provenance.Steps).Kind);
    }

    [Fact]
    public void Includes_of_included_files_start_from_their_folder()
    {
        var project = new FileSet(
            "compose.yaml", "include: [inc/a.yml, {path: inc/x/b.yml, project_directory: inc}]",
            "inc/a.yml", "include: [x/c.yml]\nservices: {a: {image: w}}",
            "inc/x/b.yml", "include: [x/c.yml]\nservices: {b: {image: w}}",
            "inc/x/c.yml", "services: {c: {image: w, extends: {file: d.yml, service: d}}}",
            "inc/x/d.yml", "services: {d: {command: z}}").Load();
        Assert.Empty(project.Problems);
        Assert.Equal(["a", "c", "b"], project.Services.Select(static s => s.Name));
        Assert.Equal([ProvenanceKind.Include, ProvenanceKind.Include, ProvenanceKind.Extends], project.FindService("c")!.FindEntry("command")!.Value.Provenance.Steps.Select(static s => s.Kind));
    }

    [Theory]
    [InlineData("", null, "?", "?")]
    [InlineData("", "main", "main", "")]
    [InlineData(", env_file: inc/one.env", "main", "main", "")]
    public void The_variables_of_the_project_come_first(string more, string? value, string first, string second)
    {
        var project = Variables(more, value is null ? null : VariableSource.Of(name => name == "V" ? value : null));
        Assert.Equal((first, second), (Tag(project, "V"), Tag(project, "U")));
    }

    [Theory]
    [InlineData("", "fromdotenv", "")]
    [InlineData(", env_file: inc/one.env", "one", "")]
    [InlineData(", env_file: [inc/one.env, inc/two.env]", "one", "two-one")]
    [InlineData(", project_directory: inc/env", "", "fromfolder")]
    public void Then_come_those_of_the_env_files(string more, string first, string second)
    {
        var project = Variables(more, VariableSource.Of(static _ => null));
        Assert.Equal((first, second), (Tag(project, "V"), Tag(project, "U")));
    }

    [Theory]
    [InlineData("[../o.env]")]
    [InlineData("[inc/one.env, ../o.env]")]
    public void An_env_file_that_is_not_read_may_set_anything_but_the_projects_variables(string files)
    {
        var project = Variables($", env_file: {files}", VariableSource.Of(static _ => null));
        Assert.Equal(("?", "?"), (Tag(project, "V"), Tag(project, "U")));
        Assert.DoesNotContain(project.Problems, static p => p.Kind == LoadProblemKind.Interpolation);
    }

    [Fact]
    public void Names_with_a_NUL_are_those_of_no_file()
    {
        var project = new FileSet(
            "compose.yaml", "include: [\"a\\0b\", {path: a.yml, env_file: \"x\\0\", project_directory: \"y\\0\"}]\nservices: {a: {extends: {file: \"c\\0\", service: b}}}",
            "a.yml", "services: {b: {image: w}}").Load();
        Assert.Equal(3, project.Problems.Count(static p => p.Kind is LoadProblemKind.MissingFile or LoadProblemKind.UnreadFile));
    }

    [Fact]
    public void Problems_of_env_files_are_reported_where_they_are_named()
    {
        var project = new FileSet(
            "compose.yaml", "include: [{path: a.yml, env_file: [no.env, bad.env]}]",
            "a.yml", "services: {a: {image: w}}",
            "bad.env", "A=1\nB C=2").Load();
        Assert.Equal(
            [(LoadProblemKind.MissingFile, "no.env"), (LoadProblemKind.InvalidValue, "bad.env")],
            project.Problems.Select(static p => (p.Kind, ((YamlScalar)p.Node).Value)));
        Assert.Equal("bad.env cannot be read: line 2: key cannot contain a space", project.Problems[1].Expectation);
        Assert.Equal("bad.env", Assert.Single(project.Problems[1].Related).Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("services: {a: {image: v}}", "services.a")]
    [InlineData("services: {a: {image: w, command: x}}", "services.a")]
    [InlineData("networks: {n: }", "networks.n")]
    public void Two_things_of_one_name_are_a_conflict(string own, string path)
    {
        var project = new FileSet("compose.yaml", "include: [a.yml]\n" + own, "a.yml", "services: {a: {image: w}}\nnetworks: {n: {}}").Load();
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.Conflict, path, "conflicts with imported resource", true), (problem.Kind, problem.Path, problem.Expectation, problem.IsRefusal));
        Assert.Equal("compose.yaml", problem.Node.File.Path);
        Assert.Equal(["a.yml", "compose.yaml"], problem.Related.Select(static r => r.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("services: {a: {image: w}}")]
    [InlineData("services: {a: {image: \"${X}\"}}")]
    [InlineData("networks: {n: {}}")]
    public void Equal_things_of_one_name_are_none(string own) =>
        Assert.Empty(new FileSet("compose.yaml", "include: [a.yml, a.yml]\n" + own, "a.yml", "services: {a: {image: w}}\nnetworks: {n: {}}").Load().Problems);

    [Fact]
    public void What_is_wrong_within_included_files_came_by_way_of_the_include()
    {
        var project = new FileSet(
            "compose.yaml", "include: [a.yml]",
            "a.yml", "include: [b.yml]\nservices: {a: {image: w, user: 7}}",
            "b.yml", "services: {b: {image: '${', extends: {file: c.yml, service: c}}}",
            "c.yml", "services: {c: {init: x}}").Load();
        Assert.Equal(
            ["Include compose.yaml", "Include compose.yaml, Include a.yml", "Include compose.yaml, Include a.yml, Extends b.yml"],
            project.Problems.Select(static p => string.Join(", ", p.Provenance.Steps.Select(static s => $"{s.Kind} {s.Site.File.Path}"))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("include: [compose.yaml]", "", "compose.yaml", "the file includes itself", 0)]
    [InlineData("include: [b.yml]", "include: [compose.yaml]", "b.yml", "include ends in a circle: compose.yaml includes this file", 1)]
    [InlineData("include: [b.yml]", "include: [{path: [c.yml, compose.yaml]}]", "b.yml", "include ends in a circle: compose.yaml includes this file", 1)]
    public void A_circle_ends_at_the_step_that_closes_it(string main, string other, string path, string expectation, int related)
    {
        var project = new FileSet("compose.yaml", main + "\nservices: {a: {image: w}}", "b.yml", other, "c.yml", "services: {}").Load();
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.Cycle, expectation, path), (problem.Kind, problem.Expectation, problem.Node.File.Path));
        Assert.Equal(related, problem.Related.Length);
        Assert.Single(project.Services);
    }

    [Theory]
    [InlineData("include: a.yml", LoadProblemKind.WrongType, true)]
    [InlineData("include: {path: a.yml}", LoadProblemKind.WrongType, true)]
    [InlineData("include: [5]", LoadProblemKind.WrongType, true)]
    [InlineData("include: [[a.yml]]", LoadProblemKind.WrongType, true)]
    [InlineData("include: [no.yml]", LoadProblemKind.MissingFile, true)]
    [InlineData("include: [../x.yml]", LoadProblemKind.UnreadFile, false)]
    [InlineData("include: ['https://example.com/a/b.git']", LoadProblemKind.UnreadFile, false)]
    [InlineData("include: ['oci://example.com/a']", LoadProblemKind.UnreadFile, false)]
    [InlineData("include: ['https://example.com/a/compose.yaml']", LoadProblemKind.MissingFile, true)]
    public void What_cannot_be_included_is_reported_and_leaves_the_project_partial(string include, LoadProblemKind kind, bool isRefusal)
    {
        var project = new FileSet("compose.yaml", include + "\nservices: {a: {image: w}}").Load();
        var problem = Assert.Single(project.Problems);
        Assert.Equal((kind, isRefusal), (problem.Kind, problem.IsRefusal));
        Assert.True(project.IsPartial);
        Assert.Single(project.Services);
    }

    [Theory]
    [InlineData("include: ")]
    [InlineData("include: []")]
    [InlineData("include: [{project_directory: x}]")]
    [InlineData("include: [empty.yml]")]
    public void Nothing_may_be_included(string include)
    {
        var project = new FileSet("compose.yaml", include + "\nservices: {a: {image: w}}", "empty.yml", "# nothing\n").Load();
        Assert.Empty(project.Problems);
        Assert.False(project.IsPartial);
    }

    [Fact]
    public void A_broken_file_and_an_unknown_name_leave_the_project_partial()
    {
        var files = new FileSet(
            "a.yml", "include: [c.yml]\nservices: {a: {image: w}}",
            "b.yml", "include: ['$X.yml']\nservices: {a: {image: w}}",
            "c.yml", "services: [");
        Assert.All(["a.yml", "b.yml"], name =>
        {
            var project = files.Load(name);
            Assert.Empty(project.Problems);
            Assert.True(project.IsPartial);
        });
    }

    [Fact]
    public void A_bomb_of_includes_ends_in_bounded_time()
    {
        var files = Enumerable.Range(0, 40).SelectMany(static i => new[] { $"{i}.yml", $"include: [{i + 1}.yml, {i + 1}.yml]\nservices: {{s{i}: {{image: w}}}}" });
        var project = new FileSet([.. files, "40.yml", "services: {}"]).Load("0.yml");
        Assert.True(project.IsPartial);
        Assert.Equal((LoadProblemKind.Limit, "the project includes more than 1000 files"), Assert.Single(project.Problems) is var p ? (p.Kind, p.Expectation) : default);
    }

    private static StackLint.Compose.Model.ComposeProject Variables(string more, VariableSource? environment) => new FileSet(
        "compose.yaml", $"include: [{{path: inc/a.yml{more}}}]",
        "inc/a.yml", "services: {V: {image: \"$V\"}, U: {image: \"$U\"}}",
        "inc/.env", "V=fromdotenv",
        "inc/env/.env", "U=fromfolder",
        "inc/one.env", "V=one",
        "inc/two.env", "U=two-$V").Load(environment: environment);

    private static string Tag(StackLint.Compose.Model.ComposeProject project, string name) => Loading.Show(project.FindService(name)!.Image);
}

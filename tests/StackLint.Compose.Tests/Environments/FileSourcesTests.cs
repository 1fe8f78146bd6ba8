using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Tests.Environments;

/// <summary>The files that configs and secrets are made of; what a stack does was seen with docker stack deploy 28.2.2.</summary>
public sealed class FileSourcesTests
{
    [Theory]
    [InlineData("configs: {c: {file: ./no.conf}}", "./no.conf", "configs.c.file", "file './no.conf' does not exist")]
    [InlineData("secrets: {c: {file: ./no.conf}}", "./no.conf", "secrets.c.file", "file './no.conf' does not exist")]
    [InlineData("secrets: {c: {file: sub/../no.conf, external: false, name: n}}", "sub/../no.conf", "secrets.c.file", "file 'sub/../no.conf' does not exist")]
    [InlineData("secrets: {c: {file: /p/no.conf}}", "/p/no.conf", "secrets.c.file", "file '/p/no.conf' does not exist")]
    [InlineData("secrets: {c: {file: ~/no.conf}}", "~/no.conf", "secrets.c.file", "file '~/no.conf' does not exist")]
    [InlineData("configs: {c: {file: '${FILE:-./no.conf}'}}", "${FILE:-./no.conf}", "configs.c.file", "file './no.conf' does not exist")]
    [InlineData("configs: {c: {file: sub}}", "sub", "configs.c.file", "'sub' is a folder")]
    public void A_stack_reads_all_of_them(string declared, string place, string path, string expectation)
    {
        var project = Load(ComposeTarget.Swarm, "services: {web: {image: w}}\n" + declared);
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.MissingFile, false, path, expectation), (problem.Kind, problem.IsRefusal, problem.Path, problem.Expectation));
        Assert.Equal(place, ((YamlScalar)problem.Node).Value);
        Assert.False(project.IsPartial);
    }

    [Theory]
    [InlineData("configs: {c: {file: ./there.conf}}")]
    [InlineData("configs: {c: {file: sub/there.conf}}")]
    [InlineData("configs: {c: {file: ../no.conf}}")]
    [InlineData("configs: {c: {file: /etc/no.conf}}")]
    [InlineData("configs: {c: {file: '${FILE}'}}")]
    [InlineData("configs: {c: {file: '$DIR/no.conf'}}")]
    [InlineData("configs: {c: {file: no.conf, external: true}}")]
    [InlineData("configs: {c: {file: no.conf, external: '${EXT}'}}")]
    [InlineData("secrets: {c: {file: no.conf, external: {name: n}}}")]
    [InlineData("secrets: {c: {driver: vault}}")]
    [InlineData("secrets: {c: {}}")]
    [InlineData("secrets: {c: {file: ''}}")]
    [InlineData("configs: {c: {file: 'C:\\no.conf'}}")]
    [InlineData("configs: {c: {file: 'C:/no.conf'}}")]
    [InlineData("configs: {c: {file: '.\\no.conf'}}")]
    public void What_is_there_or_cannot_be_looked_at_is_left_alone(string declared) =>
        Assert.Empty(Load(ComposeTarget.Swarm, "services: {web: {image: w}}\n" + declared).Problems);

    [Fact]
    public void Paths_of_a_stack_start_from_the_folder_of_the_first_file_and_the_last_declaration_counts()
    {
        var files = new FileSet(
            "a/one.yml", "services: {web: {image: w}}\nconfigs: {c: {file: no.conf}, d: {file: no.conf}}",
            "b/two.yml", "configs: {c: {file: there.conf}, d: {external: true}}",
            "b/three.yml", "configs: {c: {file: only.conf}}",
            "a/there.conf", "",
            "b/only.conf", "");
        Assert.Empty(files.Load(ComposeTarget.Swarm, null, "a/one.yml", "b/two.yml").Problems);
        var problem = Assert.Single(files.Load(ComposeTarget.Swarm, null, "a/one.yml", "b/two.yml", "b/three.yml").Problems);
        Assert.Equal("b/three.yml", problem.Node.File.Path);
    }

    [Theory]
    [InlineData("services: {web: {image: w, configs: [c]}}\nconfigs: {c: {file: no.conf}, unused: {file: no.conf}}", "configs.c.file")]
    [InlineData("services: {web: {image: w, secrets: [{source: c, target: x}]}}\nsecrets: {c: {file: no.conf}}", "secrets.c.file")]
    [InlineData("services: {web: {build: {context: ., secrets: [c]}}}\nsecrets: {c: {file: no.conf}}", "secrets.c.file")]
    [InlineData("include: [sub/inc.yml]\nservices: {web: {image: w}}", "configs.c.file")]
    public void Under_Compose_those_that_services_use_count(string yaml, string path)
    {
        var problem = Assert.Single(Load(ComposeTarget.Compose, yaml).Problems);
        Assert.Equal((LoadProblemKind.MissingFile, false, path), (problem.Kind, problem.IsRefusal, problem.Path));
    }

    [Theory]
    [InlineData("services: {web: {image: w}}\nconfigs: {c: {file: no.conf}}")]
    [InlineData("services: {web: {image: w, profiles: [p], configs: [c]}}\nconfigs: {c: {file: no.conf}}")]
    [InlineData("services: {web: {image: w, configs: [c]}}\nconfigs: {c: {file: sub}}")]
    [InlineData("services: {web: {image: w, configs: [c]}}\nconfigs: {c: {file: ~/no.conf}}")]
    [InlineData("services: {web: {image: w, configs: [c, d]}}\nconfigs: {c: {content: x}, d: {environment: X}}")]
    public void Others_do_not(string yaml) => Assert.Empty(Load(ComposeTarget.Compose, yaml).Problems);

    [Theory]
    [InlineData(ComposeTarget.Swarm)]
    [InlineData(ComposeTarget.Compose)]
    public void Where_nothing_is_read_nothing_is_looked_for(ComposeTarget target) =>
        Assert.Empty(Loading.Load(target, "services: {web: {image: w, configs: [c]}}\nconfigs: {c: {file: /p/no.conf}}").Problems);

    private static StackLint.Compose.Model.ComposeProject Load(ComposeTarget target, string yaml) => new FileSet(
        "compose.yaml", yaml,
        "there.conf", "",
        "sub/there.conf", "",
        "sub/inc.yml", "services: {a: {image: w, configs: [c, d]}}\nconfigs: {c: {file: no.conf}, d: {file: there.conf}}").Load(target, environment: null, "compose.yaml");
}

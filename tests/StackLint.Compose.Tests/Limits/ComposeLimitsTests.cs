using System.Collections.Immutable;
using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Tests.Limits;

/// <summary>Each limit: what is just within it is loaded, one more is left out at a place that is told.</summary>
public sealed class ComposeLimitsTests
{
    [Theory]
    [InlineData(ComposeTarget.Swarm)]
    [InlineData(ComposeTarget.Compose)]
    public void Further_services_are_left_out(ComposeTarget target)
    {
        const string Text = "services: {a: {image: x}, b: {image: x}, c: {image: x}}\n";
        Assert.Equal(3, AssertWhole(Load(Text, new ComposeLimits { MaxServices = 3 }, target)).Services.Length);
        var project = Load(Text, new ComposeLimits { MaxServices = 2 }, target);
        AssertCut(project, "services.c", "the project has more than 2 services");
        Assert.Equal(["a", "b"], project.Services.Select(static s => s.Name));
    }

    [Fact]
    public void A_stack_of_ten_thousand_services_is_within_the_defaults()
    {
        var text = "services:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(static i =>
            $"  s{i}:\n    image: registry.example.com/team/app{i}:1.2\n    environment: {{A: 1, B: 2, C: 3, D: 4}}\n    labels: {{A: 1, B: 2, C: 3, D: 4}}\n    command: [a, b, c, d, e]\n    deploy: {{replicas: 2, resources: {{limits: {{memory: 1G}}}}}}\n    logging: {{driver: json-file, options: {{max-size: 1m}}}}\n"));
        Assert.Equal(10_000, AssertWhole(Load(text, ComposeLimits.Default, ComposeTarget.Swarm)).Services.Length);
    }

    [Fact]
    public void Extends_is_followed_so_far()
    {
        const string Text = "services: {a: {extends: b}, b: {extends: c}, c: {extends: d}, d: {image: x}}\n";
        AssertWhole(Load(Text, new ComposeLimits { MaxExtendsDepth = 3 }));
        AssertCut(Load(Text, new ComposeLimits { MaxExtendsDepth = 2 }), "services.c.extends", "extends is followed for 2 steps, and the chain is longer");
    }

    [Fact]
    public void So_many_values_are_copied()
    {
        const string Text = "services: {a: {extends: b}, b: {image: x, labels: {l: m}}}\n";
        AssertWhole(Load(Text, new ComposeLimits { MaxCopies = 4 }));
        AssertCut(Load(Text, new ComposeLimits { MaxCopies = 3 }), "services.a.extends", "extends and include would copy more than 3 values");
    }

    [Fact]
    public void Include_is_followed_so_far()
    {
        var files = new FileSet(
            "compose.yaml", "include: [a.yml]\nservices: {}\n",
            "a.yml", "include: [b.yml]\nservices: {}\n",
            "b.yml", "include: [c.yml]\nservices: {}\n",
            "c.yml", "services: {c: {image: x}}\n");
        Assert.NotNull(AssertWhole(Load(files, new ComposeLimits { MaxIncludeDepth = 3 })).FindService("c"));
        AssertCut(Load(files, new ComposeLimits { MaxIncludeDepth = 2 }), "include.0", "include is followed for 2 steps, and the chain is longer");
    }

    [Fact]
    public void So_many_files_are_included()
    {
        var files = new FileSet("compose.yaml", "include: [a.yml, b.yml]\nservices: {}\n", "a.yml", "services: {}\n", "b.yml", "services: {}\n");
        AssertWhole(Load(files, new ComposeLimits { MaxIncludes = 2 }));
        AssertCut(Load(files, new ComposeLimits { MaxIncludes = 1 }), "include.1", "the project includes more than 1 files");
    }

    [Theory]
    [InlineData(ComposeTarget.Swarm)]
    [InlineData(ComposeTarget.Compose)]
    public void Variables_stand_for_so_much(ComposeTarget target)
    {
        const string Text = "services: {web: {image: \"$V\", hostname: \"a${V}b\", user: \"${V}\"}}\n";
        AssertWhole(Load(Text, new ComposeLimits { MaxSubstituted = 12 }, target));
        var project = Load(Text, new ComposeLimits { MaxSubstituted = 11 }, target);
        AssertCut(project, "", "variables stand for more than 11 characters in the project");
        var service = project.FindService("web")!;
        Assert.Equal(("four", "afourb", true), (service.Image.Value, service.Hostname.Value, service.User.IsUnknown));
    }

    [Fact]
    public void Files_that_are_included_share_the_measure()
    {
        var files = new FileSet("compose.yaml", "include: [a.yml]\nservices: {b: {image: $V}}\n", "a.yml", "services: {a: {image: $V}}\n");
        AssertWhole(Load(files, new ComposeLimits { MaxSubstituted = 8 }));
        AssertCut(Load(files, new ComposeLimits { MaxSubstituted = 7 }), "", "variables stand for more than 7 characters in the project");
    }

    [Fact]
    public void Doubling_in_an_env_file_ends_with_its_place()
    {
        var text = "A0=0123456789\n" + string.Concat(Enumerable.Range(1, 40).Select(static i => $"A{i}=${{A{i - 1}}}${{A{i - 1}}}\n"));
        var file = DotEnvReader.Read(new StackLint.Yaml.Text.SourceFile(".env", Microsoft.CodeAnalysis.Text.SourceText.From(text)), VariableSource.Of(static _ => null));
        Assert.Equal("its variables stand for more than 1048576 characters", file.Error?.Message);
        Assert.Equal("${A15}${A15}", file.Source.Text.ToString(file.Error!.Span));
        Assert.Equal(16, file.Variables.Length);
    }

    private static ComposeProject AssertWhole(ComposeProject project)
    {
        Assert.Empty(project.Problems);
        Assert.False(project.IsPartial);
        return project;
    }

    private static void AssertCut(ComposeProject project, string path, string bound)
    {
        var problem = Assert.Single(project.Problems);
        Assert.Equal((LoadProblemKind.Limit, path, bound, false), (problem.Kind, problem.Path, problem.Expectation, problem.IsRefusal));
        Assert.True(project.IsPartial);
    }

    private static ComposeProject Load(string text, ComposeLimits limits, ComposeTarget target = ComposeTarget.Compose) => Load(new FileSet("compose.yaml", text), limits, target);

    private static ComposeProject Load(FileSet files, ComposeLimits limits, ComposeTarget target = ComposeTarget.Compose)
    {
        ImmutableArray<YamlFile> root = [files.ReadYaml("/p/compose.yaml").Value!];
        return ComposeLoader.Load(root, new ComposeLoadOptions(target, static n => n == "V" ? "four" : null) { Files = files, Limits = limits });
    }
}

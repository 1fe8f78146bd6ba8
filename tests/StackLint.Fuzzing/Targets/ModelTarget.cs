using System.Collections.Immutable;
using System.Text.Json;
using StackLint.Compose.Environments;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Engine;
using StackLint.Engine.Models;
using StackLint.Fuzzing.Invariants;
using StackLint.Reporting.Models;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>Loads as both of Docker's loaders do, and prints what was loaded.</summary>
internal static class ModelTarget
{
    internal static void Run(byte[] bytes)
    {
        if (Workplace.FileOf(bytes, "stack.yml") is { } file)
        {
            Check(file, ComposeTarget.Swarm, null);
            Check(file, ComposeTarget.Swarm, Workplace.KnownVariables);
            Check(file, ComposeTarget.Compose, null);
            Check(file, ComposeTarget.Compose, Workplace.KnownVariables);
        }
    }

    private static void Check(SourceFile file, ComposeTarget target, VariableSource? variables) =>
        CheckModels(Workplace.RequestFor(file, target, variables), file);

    /// <summary>Loads what a request asks for, and prints it.</summary>
    internal static void CheckModels(LintRequest request, params ReadOnlySpan<SourceFile> files)
    {
        var result = ModelRun.Execute(request);
        foreach (var model in result.Models)
        {
            foreach (var file in files)
            {
                ResultChecks.AssertInside(model.Refusals.Concat(model.Gaps).Select(static p => p.Location), file);
            }

            Assert.All(model.Refusals.Concat(model.Gaps), static p => Assert.NotEmpty(p.Message));
            if (model.Project is { Canonical: not null } project)
            {
                CheckPrints([project]);
            }
        }
    }

    private static void CheckPrints(ImmutableArray<ComposeProject> projects)
    {
        var yaml = ModelYaml.Render(projects, withOrigins: false);
        Assert.Empty(YamlParser.Parse(SourceFileReader.Decode(System.Text.Encoding.UTF8.GetBytes(yaml), "model.yml").File!).Errors);
        ModelYaml.Render(projects, withOrigins: true);
        using var json = JsonDocument.Parse(ModelJson.Render(projects, withOrigins: false), new JsonDocumentOptions { MaxDepth = 1000 });
        using var origins = JsonDocument.Parse(ModelJson.Render(projects, withOrigins: true), new JsonDocumentOptions { MaxDepth = 2000 });
    }
}

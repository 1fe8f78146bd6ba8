using StackLint.Compose.Environments;
using StackLint.Compose.Targets;
using StackLint.Engine.Models;
using StackLint.Fuzzing.Invariants;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>Env files: read by themselves, as <c>.env</c> of a project and as <c>env_file</c> of a service.</summary>
internal static class EnvironmentTarget
{
    private static readonly SourceFile Project = Workplace.FileOf(
        "services:\n  web:\n    image: \"${IMAGE:-nginx}:${TAG}\"\n    env_file: vars.env\n    environment: [\"A=$A\", TAKEN]\n    ports: [\"${PORT}:80\"]\n"u8.ToArray(),
        "compose.yaml")!;

    internal static void Run(byte[] bytes)
    {
        foreach (var name in (string[])[".env", "vars.env"])
        {
            if (Workplace.FileOf(bytes, name) is { } file)
            {
                Check(file, null);
                Check(file, Workplace.KnownVariables);
                Check(file, ComposeTarget.Swarm);
                Check(file, ComposeTarget.Compose);
            }
        }
    }

    private static void Check(SourceFile file, VariableSource? variables)
    {
        var read = DotEnvReader.Read(file, variables);
        Assert.All(read.Variables, v => Assert.True(v.Span.End <= file.Text.Length));
        Assert.True(read.Error is null || read.Error.Span.End <= file.Text.Length);
    }

    private static void Check(SourceFile file, ComposeTarget target)
    {
        var request = Workplace.RequestFor(Project, target).With(file);
        ResultChecks.AssertSound(Workplace.Lint(request), file);
        ModelRun.Execute(request);
    }
}

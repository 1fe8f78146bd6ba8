using System.Collections.Immutable;
using StackLint.Engine;
using StackLint.Engine.Results;

namespace StackLint.Rules.Tests.Peers;

/// <summary>Lints as a user does, with every rule that applies turned on.</summary>
internal static class PeerLinter
{
    private const string FileName = "compose.yaml";

    internal static RulePackSet Rules { get; } = new(new BuiltInRulePack());

    /// <summary>What is reported in a file of that text, with the settings of a row.</summary>
    internal static ImmutableArray<ReportedDiagnostic> Lint(PeerCheck row, string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("stacklint-peers-");
        try
        {
            var keys = Rules.Rules.Select(static r => $"{r.Id.ToLowerInvariant()}.severity = info").Append($"target = {row.Target}").Concat(row.Settings);
            File.WriteAllText(Path.Combine(folder.FullName, ".editorconfig"), $"root = true\n[*]\n{string.Concat(keys.Select(static k => $"stacklint.{k}\n"))}");
            File.WriteAllText(Path.Combine(folder.FullName, FileName), yaml.ReplaceLineEndings("\n") + "\n");
            var result = new LintRun(Rules).Execute(new LintRequest { WorkingDirectory = folder.FullName });
            Assert.Empty(result.Failures);
            return [.. result.Active.Where(static d => d.Path == FileName)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Collections.Immutable;
using StackLint.Cli.Commands;
using StackLint.Engine.Results;

namespace StackLint.Cli.Completion;

/// <summary>What a completion script offers.</summary>
/// <param name="Program">The program with its commands.</param>
/// <param name="Rules">The rules whose IDs are offered.</param>
internal sealed record CompletionSource(CommandModel Program, ImmutableArray<RuleInfo> Rules)
{
    /// <summary>The command that is meant where none is named.</summary>
    internal const string DefaultCommand = LintCommand.Name;

    internal string RuleWords => string.Join(' ', Rules.Select(static r => r.Id));

    /// <summary>The commands that are named by one word.</summary>
    internal ImmutableArray<CommandModel> First => Program.Commands;

    /// <summary>The commands that are named by several words.</summary>
    internal IEnumerable<CommandModel> Nested => Program.All.Where(static c => c.Path.Contains(' '));
}

using StackLint.Compose;
using StackLint.Compose.Canonical;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>A command or entrypoint written as one string, as one of the tools splits it.</summary>
/// <param name="Scalar">The string.</param>
/// <param name="Split">What the tool makes of it.</param>
/// <param name="Before">The words of a known entrypoint that stand before it; empty when there is none.</param>
internal sealed record CommandText(ComposeScalar Scalar, CommandWords Split, IReadOnlyList<string> Before)
{
    /// <summary>The strings of a service that the dialect's tool splits and accepts.</summary>
    internal static IEnumerable<CommandText> AllOf(Service service, ComposeDialect dialect)
    {
        var entrypoint = WordsOf(service.FindEntry("entrypoint")?.Value, dialect);
        IEnumerable<CommandText?> all =
        [
            Read(service.FindEntry("entrypoint")?.Value, [], dialect),
            Read(service.FindEntry("command")?.Value, entrypoint, dialect),
            .. dialect == ComposeDialect.Compose ? HooksOf(service).Select(h => Read(h, [], dialect)) : [],
        ];
        return all.OfType<CommandText>();
    }

    private static IEnumerable<ComposeValue?> HooksOf(Service service) =>
        service.GetItems("post_start").Concat(service.GetItems("pre_stop")).Select(static h => (h as ComposeMapping)?.Find("command")?.Value);

    /// <summary>A word as messages show it.</summary>
    internal string Show(CommandWord word) => WrittenPart.Of(Scalar, word.Start, word.Text);

    // A text that another value was put into as a whole has no syntax of its own to judge.
    private static CommandText? Read(ComposeValue? value, IReadOnlyList<string> before, ComposeDialect dialect) =>
        value?.Written is ComposeScalar { Kind: ComposeScalarKind.String, Interpolated.Errors.IsEmpty: true } scalar
        && CommandWords.Split(scalar.Text, dialect) is { Error: null } split
            ? new CommandText(scalar, split, before)
            : null;

    private static IReadOnlyList<string> WordsOf(ComposeValue? value, ComposeDialect dialect) => value?.Written switch
    {
        ComposeSequence sequence => [.. sequence.Items.OfType<ComposeScalar>().Select(static i => i.Text)],
        ComposeScalar { IsNull: false } scalar => [.. CommandWords.Split(scalar.Text, dialect).Words.Select(static w => w.Text)],
        _ => [],
    };
}

using Microsoft.CodeAnalysis;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Compose.Output;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.StackTypes;

/// <summary>Values that the decoder makes of written ones; they stand where the written one stands.</summary>
internal static class Derived
{
    /// <summary>A scalar made of a written one.</summary>
    internal static ComposeScalar Scalar(ComposeScalar written, ComposeScalarKind kind, string text) =>
        Scalar(written.Node, written, kind, text);

    /// <summary>A scalar made of any written value.</summary>
    /// <param name="node">Where to say that it stands.</param>
    /// <param name="written">What it was made of.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">Its text, fully known.</param>
    internal static ComposeScalar Scalar(YamlScalar node, ComposeValue written, ComposeScalarKind kind, string text) =>
        new(node, written.Provenance, kind, Text(written, text, isUnknown: false)) { Written = written.Written };

    /// <summary>A scalar of which only the literal parts of its text are known.</summary>
    internal static ComposeScalar Unknown(ComposeScalar written, string text) =>
        new(written.Node, written.Provenance, ComposeScalarKind.String, Text(written, text, isUnknown: true)) { Written = written.Written };

    /// <summary>A scalar that a file of variables holds.</summary>
    /// <param name="file">The file's name where it is written.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where in the file it stands.</param>
    internal static ComposeScalar InFile(ComposeScalar file, ComposeScalar value, Location place) => new(
        file.Node,
        value.Provenance.Then(new ProvenanceStep(ProvenanceKind.EnvFile, file.Node) { Definition = place }),
        value.Kind,
        value.Interpolated)
    { Written = value.Written };

    /// <summary>The entry that stands for all that a file of variables which was not read may set.</summary>
    /// <param name="file">The file's name where it is written.</param>
    internal static ComposeEntry AnyName(ComposeScalar file) =>
        new(InterpolatedText.Hole.ToString(), file.Node, Unknown(file, InterpolatedText.Hole.ToString()));

    /// <summary>A scalar that depends wholly on a variable.</summary>
    internal static ComposeScalar Variable(ComposeScalar written, string variable) =>
        new(
            written.Node,
            written.Provenance,
            ComposeScalarKind.String,
            new InterpolatedText(InterpolatedText.Hole.ToString(), IsUnknown: true, [variable]))
        { Written = written.Written };

    internal static ComposeSequence List(ComposeValue written, IEnumerable<ComposeValue> items) =>
        new(written.Node, written.Provenance, [.. items]) { Written = written.Written };

    internal static ComposeMapping Map(ComposeValue written, IEnumerable<ComposeEntry> entries) =>
        new(written.Node, written.Provenance, [.. entries]) { Written = written.Written, IsPairList = written is ComposeMapping { IsPairList: true } };

    /// <summary>
    /// The last of several equal names, at the place of the first. Names that variables hide are known to be equal only where they
    /// are written in the same way.
    /// </summary>
    internal static IEnumerable<ComposeEntry> LastOfEach(IEnumerable<ComposeEntry> entries) =>
        entries.GroupBy(static e => !HasHole(e.Name) ? e.Name : ScalarSource.NameOf(e) is { } written ? (true, written) : (object)e).Select(static g => g.Last());

    /// <summary>Whether the text has a part that a variable brings.</summary>
    internal static bool HasHole(string text) => text.Contains(InterpolatedText.Hole);

    private static InterpolatedText Text(ComposeValue written, string text, bool isUnknown) => written is ComposeScalar { Interpolated: var old }
        ? old with { Text = text, IsUnknown = isUnknown }
        : new InterpolatedText(text, isUnknown, []);
}

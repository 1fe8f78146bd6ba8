using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>version</c>: the first file's counts, and the empty text and <c>3</c> mean the newest.</summary>
internal sealed class VersionType : StackType
{
    /// <summary>The newest version that the stack loader knows.</summary>
    internal const string Newest = "3.13";

    /// <summary>The <c>x</c> of the version <c>3.x</c> that a file asks for; the newest when it asks for none that is known.</summary>
    internal static int MinorOf(ComposeMapping file)
    {
        var text = file.Find("version")?.Value is ComposeScalar { Kind: ComposeScalarKind.String, IsUnknown: false } version ? version.Text : "";
        return text.StartsWith("3.", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minor)
            && minor <= 13 ? minor : 13;
    }

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) => value;

    internal override bool IsZero(ComposeValue value) => false;

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger) => below;

    internal override ComposeValue Print(ComposeValue value) => value is ComposeScalar { Kind: ComposeScalarKind.String, Text: "" or "3" } scalar
        ? Derived.Scalar(scalar, ComposeScalarKind.String, Newest)
        : base.Print(value);
}

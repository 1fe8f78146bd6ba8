using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>
/// A type of compose-go (<c>types</c>): how a value of it is brought to its long form, decoded and printed. What is not of the
/// type stays as it is at every stage, and so does what a variable without value hides.
/// </summary>
internal abstract class ComposeType
{
    /// <summary>Brings short forms to long ones (compose-go <c>transform</c>); runs for each document before the next is merged.</summary>
    internal virtual ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder) => value;

    /// <summary>Brings the merged value to the form that it is decoded to: lists to maps, texts to words, paths to absolute ones.</summary>
    internal virtual ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) => value;

    /// <summary>The value as <c>docker compose config</c> prints it; null when it is left out.</summary>
    internal abstract ComposeValue? Print(ComposeValue value, ComposePrinter printer);
}

using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>A scalar with a variable, in a place of a stack that holds no text.</summary>
/// <param name="Path">Docker's path to it.</param>
/// <param name="Scalar">The scalar.</param>
/// <param name="IsRefused">Whether the place takes no variable at all.</param>
/// <param name="OctalReading">The number, in decimal, that the substituted text would be were it written out; null when it is the same.</param>
internal sealed record SubstitutedPlace(string Path, ComposeScalar Scalar, bool IsRefused, string? OctalReading)
{
    /// <summary>The text that the variable brings.</summary>
    internal string Text { get; init; } = "";
}

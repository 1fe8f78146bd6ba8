using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>x-stacklint</c> of a service: what its author tells StackLint.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class StackLintExtension(ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary><c>external</c> or <c>internal</c>: who the published ports are for.</summary>
    public Located<string> Ingress => GetText("ingress");

    /// <summary><c>allowed</c>: the service belongs on managers.</summary>
    public Located<string> Manager => GetText("manager");

    /// <summary><c>system-reservation</c>: the service only keeps memory free on every node.</summary>
    public Located<string> Role => GetText("role");
}

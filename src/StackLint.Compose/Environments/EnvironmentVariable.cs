using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Environments;

/// <summary>A variable that is set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record EnvironmentVariable(string Name, string Value)
{
    /// <summary>The file that sets it; null for a variable of the process.</summary>
    public SourceFile? File { get; init; }

    /// <summary>Its name in <see cref="File"/>.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Where it is set; null for a variable of the process.</summary>
    public Location? GetLocation() => File?.GetLocation(Span);
}

using StackLint.Compose;
using StackLint.Compose.Model;
using StackLint.Compose.Output;
using StackLint.Compose.Values;

namespace StackLint.Reporting.Models;

/// <summary>The texts of a project's canonical form as its tool prints them.</summary>
/// <param name="project">The project.</param>
internal sealed class ModelText(ComposeProject project)
{
    // docker compose doubles each dollar, so that its output can be loaded again; docker stack does not.
    private readonly bool _doublesDollars = project.Options.Dialect == ComposeDialect.Compose;

    internal string Of(ComposeScalar scalar) => ScalarSource.TextOf(scalar, Escape);

    internal string Escape(string text) => _doublesDollars ? text.Replace("$", "$$", StringComparison.Ordinal) : text;
}

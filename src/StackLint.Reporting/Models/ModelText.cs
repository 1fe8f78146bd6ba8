using StackLint.Compose;
using StackLint.Compose.Model;
using StackLint.Compose.Output;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Models;

/// <summary>The texts of a project's canonical form as its tool prints them.</summary>
/// <param name="project">The project.</param>
internal sealed class ModelText(ComposeProject project)
{
    // docker compose doubles each dollar, so that its output can be loaded again; docker stack does not.
    private readonly bool _doublesDollars = project.Options.Dialect == ComposeDialect.Compose;

    internal string Of(ComposeScalar scalar) => ScalarSource.TextOf(scalar, Escape);

    /// <summary>
    /// Whether this is a variable that a container gets from the process (<c>environment: [PATH]</c>) and that is not known: what
    /// is printed then is what Docker prints where there is no such variable.
    /// </summary>
    internal static bool IsPassedOn(ComposeScalar scalar) =>
        scalar is { IsUnknown: true, Interpolated: { References.IsEmpty: true, Errors.IsEmpty: true, Variables.IsEmpty: false } } && !scalar.Node.Value.Contains('$');

    /// <summary>Whether a value that is passed on is null, not an empty text.</summary>
    internal static bool IsNullWhenPassedOn(ComposeScalar scalar) => scalar.Node.Parent is YamlSequence
        ? !scalar.Node.Value.Contains('=')
        : scalar.Node.IsPlain;

    /// <summary>The entries that can be named, with their names.</summary>
    internal IEnumerable<(string Name, ComposeValue Value)> EntriesOf(ComposeMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (ScalarSource.NameOf(entry, Escape) is { } name)
            {
                yield return (name, entry.Value);
            }
        }
    }

    private string Escape(string text) => _doublesDollars ? text.Replace("$", "$$", StringComparison.Ordinal) : text;
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Interpolation;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Finds what a file writes of a credential of which variables are parts: <c>${PREFIX}rest</c>, <c>${V:-default}rest</c>.</summary>
internal static partial class PartlyKnown
{
    /// <summary>The defaults and what stands beside the variables, as far as they are credentials; nothing where all of the value counts as one text.</summary>
    internal static IEnumerable<TextSpan> Find(string value, Func<string, bool> isCredential) => value.Contains("${", StringComparison.Ordinal)
        ? VariableDefault.Find(value).Where(d => isCredential(value.Substring(d.Start, d.Length))).Concat(FindBeside(value, isCredential))
        : [];

    /// <summary>The same, or, where no variable has a part in it, all of a value that is a credential.</summary>
    internal static IReadOnlyList<TextSpan> FindOrWhole(string value, Func<string, bool> isCredential)
    {
        List<TextSpan> parts = [.. Find(value, isCredential)];
        return parts.Count > 0 || VariableDefault.Find(value).Any() ? parts
            : isCredential(value) ? [new TextSpan(0, value.Length)]
            : [];
    }

    /// <summary>Those of the passwords in addresses that begin with a variable: <c>//user:${PREFIX}rest@host</c>.</summary>
    internal static IEnumerable<TextSpan> FindInAddresses(string text) => text.Contains(":${", StringComparison.Ordinal)
        ? Address().Matches(text).Select(static m => m.Groups["value"]).SelectMany(static g => Find(g.Value, static v => CredentialText.IsLiteral(v)).Select(p => new TextSpan(g.Index + p.Start, p.Length)))
        : [];

    private static IEnumerable<TextSpan> FindBeside(string value, Func<string, bool> isCredential)
    {
        var known = VariableDefault.WithoutReferences(value);
        var rest = known.Replace(InterpolatedText.Hole.ToString(), "", StringComparison.Ordinal).Trim('$');

        // A path, an address and the unit of an amount are what they are with the variable, too; what is in front of a variable counts with it.
        var isPart = !known.Contains("${", StringComparison.Ordinal) && (known.TrimStart('$') is [InterpolatedText.Hole, ..] || VariableDefault.Find(value).Any());
        return isPart && isCredential(rest) && isCredential("1" + rest)
            ? Parts(known)
            : [];
    }

    // What variables leave of a value; separators alone tell nothing.
    private static IEnumerable<TextSpan> Parts(string known)
    {
        for (var start = 0; start < known.Length; start++)
        {
            var length = known.AsSpan(start).IndexOf(InterpolatedText.Hole);
            length = length < 0 ? known.Length - start : length;
            if (HasLetterOrNumber(known.AsSpan(start, length)))
            {
                yield return new TextSpan(start, length);
            }

            start += length;
        }
    }

    private static bool HasLetterOrNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsNumber(c))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"//(?>(?:\$\{[^}\s]{0,1000}\}|[^\s/:@""'])*):(?<value>\$\{[^}\s]{0,1000}\}[^\s/@""']*)@", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex Address();
}

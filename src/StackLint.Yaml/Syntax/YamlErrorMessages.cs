using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Says in a person's words what the parser complains about, and where a person has to look.</summary>
internal static class YamlErrorMessages
{
    private const string Unknown = "the text is not valid YAML here";

    // The first row whose fragment occurs in the parser's message counts.
    private static readonly (string Fragment, string Message)[] Rows =
    [
        ("invalid mapping", "a key with ':' is not allowed here; check the indentation, or quote the text before the ':'"),
        ("Mapping values are not allowed", "a key with ':' is not allowed here; check the indentation, or quote the text before the ':'"),
        ("Mapping keys are not allowed", "a '?' key is not allowed here"),
        ("invalid tab as indentation", "a tab cannot indent YAML; use spaces"),
        ("tab character", "a tab cannot indent YAML; use spaces"),
        ("quoted scalar, found unexpected end of stream", "this quote is never closed"),
        ("quoted scalar, found unexpected document indicator", "this quote is never closed"),
        ("wrong indentation", "the further lines of this quoted value are not indented"),
        ("did not find expected key", "expected 'key: value' here; check the indentation"),
        ("did not find expected '-' indicator", "expected a list item that starts with '- ' here; check the indentation"),
        ("sequence entries are not allowed", "a list item is not allowed here; put it on a line of its own"),
        ("did not find expected ',' or ']'", "expected ',' or ']' after this item of the list"),
        ("did not find expected ',' or '}'", "expected ',' or '}' after this entry of the mapping"),
        ("did not find expected node content", "expected a value here"),
        ("did not find expected <document end>", "expected the end of the document here; check the indentation"),
        ("did not find expected <document start>", "expected '---' after the directives"),
        ("could not find expected ':'", "expected ':' after this key"),
        ("undefined tag handle", "no %TAG directive declares the handle of this tag"),
        ("value containing disallowed", "an anchor or alias needs a name of letters, digits, '-' and '_'"),
        ("more than one anchor", "a node can have one anchor only"),
        ("incompatible YAML document", "only '%YAML 1.1' documents can be read"),
        ("block scalar, did not find expected comment or line break", "only an indentation digit, '+' or '-' can follow the '|' or '>' on its line"),
        ("found extra spaces in first line", "the line of blanks above is wider than this line is indented, so it ends the block; shorten it"),
        ("found more spaces in lines above", "the line of blanks above is wider than this line is indented, so it ends the block; shorten it"),
        ("comment between adjacent scalars", "a comment ends a value; this line cannot continue it"),
    ];

    internal static (TextSpan Span, string Message) For(string text, YamlFailure failure)
    {
        if (failure.OpenBracket >= 0 && (failure.Message is null || failure.AtEnd))
        {
            return (new TextSpan(failure.OpenBracket, 1), $"this '{text[failure.OpenBracket]}' is never closed");
        }

        var place = YamlErrorPlace.Of(text, failure.Start, failure.End);
        if (failure.Message is not { } message)
        {
            return (place, Unknown);
        }

        if (message.Contains("unknown escape character", StringComparison.Ordinal) && failure.End + 2 <= text.Length)
        {
            var escape = YamlErrorPlace.Of(text, failure.End, failure.End + 2);
            return (escape, $"'{text.AsSpan(escape.Start, escape.Length)}' is no escape sequence; write a backslash as '\\\\', or use single quotes");
        }

        if (message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            var character = place.IsEmpty ? ' ' : text[place.Start];
            return (place, character == '\t' ? "a tab cannot stand here; use spaces" : $"a value cannot start with '{character}' unless it is quoted");
        }

        foreach (var (fragment, own) in Rows)
        {
            if (message.Contains(fragment, StringComparison.OrdinalIgnoreCase))
            {
                return (place, own);
            }
        }

        return (place, Clean(message));
    }

    private static string Clean(string message)
    {
        // Some texts begin with "(Line: 1, Col: 1, Idx: 0) - (Line: 1, Col: 2, Idx: 1): ".
        var end = message.StartsWith("(Line:", StringComparison.Ordinal) ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var text = message[(end < 0 ? 0 : end + 3)..].Trim().TrimEnd('.');
        return text.Length == 0 ? Unknown : char.ToLowerInvariant(text[0]) + text[1..];
    }
}

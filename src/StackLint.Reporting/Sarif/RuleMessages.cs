using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// The message strings of a rule, and messages as their arguments: what a reader makes of both is the message's text. Readers want a
/// string for each message and a single quote before each placeholder.
/// </summary>
internal sealed class RuleMessages
{
    private const string Default = "default";
    private const string Whole = "whole";

    private readonly MessageTemplate _template;
    private readonly Dictionary<string, string> _idsByStart = new(StringComparer.Ordinal);

    public RuleMessages(DiagnosticDescriptor rule)
    {
        _template = new MessageTemplate(rule.MessageFormat.ToString(CultureInfo.InvariantCulture));
        Add(Default, (_template.Exact ?? _template.Quoted.Written).ToString());
    }

    /// <summary>The strings by their IDs; grows with the messages that are asked for.</summary>
    public Dictionary<string, MultiformatMessageString> Strings { get; } = [];

    /// <summary>A message with its arguments.</summary>
    public Message Of(string text)
    {
        var sentence = MessageTemplate.Terminated(text);
        return _template.Exact?.ArgumentsOf(sentence) is { } arguments ? Create(Default, [.. arguments], sentence)
            : sentence.IndexOf('\'') is var quote and >= 0 ? FromQuote(sentence, quote + 1)
            : WithQuotes(sentence);
    }

    // The words before the first quote are the string, the rest is its argument.
    private Message FromQuote(string sentence, int at)
    {
        var start = sentence[..at];
        if (!_idsByStart.TryGetValue(start, out var id))
        {
            _idsByStart.Add(start, id = $"from-{_idsByStart.Count + 1}");
            Add(id, MessagePattern.Escaped(start) + "{0}.");
        }

        return Create(id, [sentence[at..^1]], sentence);
    }

    // Nothing in it stands in quotes, so the log's text gets them.
    private Message WithQuotes(string sentence)
    {
        var (read, written) = _template.Quoted;
        if (_template.Exact is null && read.ArgumentsOf(sentence) is { IsEmpty: false } arguments)
        {
            return Create(Default, [.. arguments], written.Format(arguments));
        }

        Add(Whole, "'{0}'.");
        return Create(Whole, [sentence[..^1]], $"'{sentence[..^1]}'.");
    }

    private void Add(string id, string text) => Strings.TryAdd(id, new MultiformatMessageString { Text = text });

    private static Message Create(string id, IList<string> arguments, string text) => new() { Id = id, Arguments = arguments, Text = text };
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// The message strings of a rule, and messages as their arguments: what a reader makes of both is the message's text. The string is the
/// rule's own format; a message that is in other words, because a report leaves something out of it, is an argument as a whole.
/// </summary>
internal sealed class RuleMessages
{
    /// <summary>The ID of the string that is the rule's format.</summary>
    public const string Default = "default";

    private const string Whole = "whole";

    private readonly MessagePattern _pattern;

    public RuleMessages(DiagnosticDescriptor rule)
    {
        _pattern = MessageTemplate.Parse(rule.MessageFormat.ToString(CultureInfo.InvariantCulture));
        Add(Default, _pattern.ToString());
    }

    /// <summary>The strings by their IDs; grows with the messages that are asked for.</summary>
    public Dictionary<string, MultiformatMessageString> Strings { get; } = [];

    /// <summary>A message with its arguments.</summary>
    public Message Of(string text)
    {
        var sentence = MessageText.Of(text);
        if (_pattern.ArgumentsOf(sentence) is { } arguments)
        {
            return new Message { Id = Default, Arguments = arguments.IsEmpty ? null : [.. arguments], Text = sentence };
        }

        Add(Whole, "{0}.");
        return new Message { Id = Whole, Arguments = [sentence[..^1]], Text = sentence };
    }

    private void Add(string id, string text) => Strings.TryAdd(id, new MultiformatMessageString { Text = text });
}

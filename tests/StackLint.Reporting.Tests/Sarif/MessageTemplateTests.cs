using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("'{0}' has no limit", "'{0}' has no limit.")]
    [InlineData("'{0:N0}' of '{1,5}'", "'{0}' of '{1}'.")]
    [InlineData("{{'{0}'}} is no variable", "{{'{0}'}} is no variable.")]
    [InlineData("'{0}' has {1} addresses", "'{0} addresses.")]
    [InlineData("Data of '{0}' in '{1}' stays{2}; use {3} or '{4}'", "Data of '{0}' in '{1} or '{2}'.")]
    [InlineData("'{1}' before '{0}'", "'{0}' before '{1}'.")]
    [InlineData("{0} of '{1}'", null)]
    [InlineData("Nothing to see", null)]
    public void Placeholders_without_a_quote_join_the_one_before(string format, string? expected) =>
        Assert.Equal(expected, new MessageTemplate(format).Exact?.ToString());

    [Theory]
    [InlineData("{0:N0} of {1,5}", "'{0}' of '{1}'.")]
    [InlineData("{{{0}}} is no variable", "{{'{0}'}} is no variable.")]
    [InlineData("'{0}' is {1}", "'{0}' is '{1}'.")]
    [InlineData("{0}{1}", "'{0}''{1}'.")]
    public void Every_placeholder_gets_quotes_where_no_message_has_any(string format, string expected) =>
        Assert.Equal(expected, new MessageTemplate(format).Quoted.Written.ToString());

    [Theory]
    [InlineData("'{0}' has {1} addresses", "'web' has 8 addresses.", "web|8")]
    [InlineData("{1} before {0}", "a before b.", "b|a")]
    [InlineData("'{0}' and '{0}'", "'a' and 'a'.", "a")]
    [InlineData("'{0}' is '{1}'", "'a' is 'b' is 'c'.", "a|b' is 'c")]
    [InlineData("{0}{1}", "ab.", "|ab")]
    [InlineData("{{{0}}}", "{x}.", "x")]
    [InlineData("'{0}' ends.", "'' ends.", "")]
    [InlineData("none", "none.", null)]
    public void Arguments_are_read_back(string format, string message, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], new MessageTemplate(format).Quoted.Read.ArgumentsOf(message)!.Value);

    [Theory]
    [InlineData("'{0}' has no limit", "another text.")]
    [InlineData("'{0}' and '{0}'", "'a' and 'b'.")]
    public void A_message_of_another_form_has_none(string format, string message) =>
        Assert.Null(new MessageTemplate(format).Quoted.Read.ArgumentsOf(message));

    [Theory]
    [InlineData("It is", "It is.")]
    [InlineData("It is.", "It is.")]
    [InlineData("'a' is no key; did you mean 'b'?", "'a' is no key (did you mean 'b'?).")]
    [InlineData("Is it?", "Is it.")]
    public void A_message_is_a_sentence(string text, string expected) => Assert.Equal(expected, MessageTemplate.Terminated(text));
}

using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("'{0}' has no limit", "'{0}' has no limit.")]
    [InlineData("'{0:N0}' of '{1,5}'", "'{0}' of '{1}'.")]
    [InlineData("{{'{0}'}} is no variable", "{{'{0}'}} is no variable.")]
    [InlineData("{{{0}}} is no variable", "{{{0}}} is no variable.")]
    [InlineData("'{0}' has {1} addresses", "'{0}' has {1} addresses.")]
    [InlineData("{0} on the daemon's default", "{0} on the daemon's default.")]
    [InlineData("'{0}' shares the host's {1}{2}", "'{0}' shares the host's {1}{2}.")]
    [InlineData("'{1}' before '{0}'.", "'{1}' before '{0}'.")]
    [InlineData("Nothing to see", "Nothing to see.")]
    public void Template_is_the_format(string format, string expected) => Assert.Equal(expected, MessageTemplate.Parse(format).ToString());

    [Theory]
    [InlineData("'{0}' has {1} addresses", "'web' has 8 addresses.", "web|8")]
    [InlineData("{0} on the daemon's default", "2 services' logs rely on the daemon's default.", "2 services' logs rely")]
    [InlineData("{1} before {0}", "a before b.", "b|a")]
    [InlineData("'{0}' and '{0}'", "'a' and 'a'.", "a")]
    [InlineData("'{0}' is '{1}'", "'a' is 'b' is 'c'.", "a|b' is 'c")]
    [InlineData("{0}{1}", "ab.", "|ab")]
    [InlineData("{{{0}}}", "{x}.", "x")]
    [InlineData("'{0}' ends.", "'' ends.", "")]
    [InlineData("none", "none.", null)]
    public void Arguments_are_read_back(string format, string message, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], MessageTemplate.Parse(format).ArgumentsOf(message)!.Value);

    [Theory]
    [InlineData("'{0}' has no limit", "another text.")]
    [InlineData("'{0}' and '{0}'", "'a' and 'b'.")]
    public void A_message_of_another_form_has_none(string format, string message) =>
        Assert.Null(MessageTemplate.Parse(format).ArgumentsOf(message));

    [Theory]
    [InlineData("It is", "It is.")]
    [InlineData("It is.", "It is.")]
    [InlineData("'a' is no key; did you mean 'b'?", "'a' is no key (did you mean 'b'?).")]
    [InlineData("Is it?", "Is it.")]
    public void A_message_is_a_sentence(string text, string expected) => Assert.Equal(expected, MessageTemplate.Terminated(text));
}

using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("'{0}' has no limit", "'{0}' has no limit.")]
    [InlineData("{0:N0} of {1,5}", "'{0}' of '{1}'.")]
    [InlineData("{{{0}}} is no variable", "{{'{0}'}} is no variable.")]
    [InlineData("Nothing to see", "Nothing to see.")]
    [InlineData("Really?", "Really?")]
    public void The_template_is_written_as_sarif_reads_it(string format, string expected) =>
        Assert.Equal(expected, new MessageTemplate(format).Text);

    [Theory]
    [InlineData("Limit {0} of '{1}'", "Limit {0} of '{1}'.")]
    [InlineData("max_size of <<: *{0} [x]", "max\\_size of \\<\\<: \\*{0} \\[x\\].")]
    [InlineData("{{{0}}} is no variable", "{{{0}}} is no variable.")]
    public void Its_markdown_reads_as_the_message_does(string format, string expected) =>
        Assert.Equal(expected, new MessageTemplate(format).Markdown);

    [Theory]
    [InlineData("'{0}' has {1} addresses", "'web' has 8 addresses.", "web|8")]
    [InlineData("{1} before {0}", "a before b.", "b|a")]
    [InlineData("'{0}' and '{0}'", "'a' and 'a'.", "a")]
    [InlineData("'{0}' is '{1}'", "'a' is 'b' is 'c'.", "a|b' is 'c")]
    [InlineData("{0}{1}", "ab.", "|ab")]
    [InlineData("{{{0}}}", "{x}.", "x")]
    [InlineData("'{0}' ends.", "'' ends.", "")]
    [InlineData("{0}", "Did you mean 'x'?", "Did you mean 'x'?")]
    [InlineData("none", "none.", null)]
    public void Arguments_are_read_back(string format, string message, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], new MessageTemplate(format).ArgumentsOf(message)!.Value);

    [Theory]
    [InlineData("'{0}' has no limit", "another text.")]
    [InlineData("'{0}' and '{0}'", "'a' and 'b'.")]
    public void A_message_of_another_form_has_none(string format, string message) =>
        Assert.Null(new MessageTemplate(format).ArgumentsOf(message));
}

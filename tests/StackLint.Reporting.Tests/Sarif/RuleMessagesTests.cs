using System.Globalization;
using System.Text.RegularExpressions;
using StackLint.Analysis;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

public sealed partial class RuleMessagesTests
{
    [Theory]
    [InlineData("'{0}' has no limit", "'web' has no limit", "'web' has no limit.")]
    [InlineData("'{0}' has {1} addresses", "'web' has 8 addresses", "'web' has 8 addresses.")]
    [InlineData("Capability {0} gives '{1}' {2}", "Capability SYS_ADMIN gives 'web' root", "Capability SYS_ADMIN gives 'web' root.")]
    [InlineData("{0}", "Key {a} is no 'b'; did you mean 'c'?", "Key {a} is no 'b' (did you mean 'c'?).")]
    [InlineData("{0}", "nothing in it is quoted", "'nothing in it is quoted'.")]
    [InlineData("Swarm ignores {0}; {1}", "Swarm ignores 127.0.0.1; port 80 is open", "Swarm ignores '127.0.0.1'; 'port 80 is open'.")]
    [InlineData("'{0}' has no limit", "nothing like it", "'nothing like it'.")]
    [InlineData("No argument", "No argument", "'No argument'.")]
    public void What_a_reader_makes_of_ID_and_arguments_is_the_text(string format, string text, string expected)
    {
        var messages = Messages(format);
        var message = messages.Of(text);
        var template = messages.Strings[message.Id].Text;
        Assert.Equal(expected, message.Text);
        Assert.Equal(expected, string.Format(CultureInfo.InvariantCulture, template, [.. message.Arguments]));
        Assert.Matches(@"^[^{]*(\{\{[^{]*)*'\{0\}.*\.$", template);
        Assert.DoesNotMatch(UnquotedPlaceholder(), template);
    }

    [Fact]
    public void Messages_that_begin_alike_share_a_string()
    {
        var messages = Messages("{0} of '{1}' {2}");
        Assert.Equal("from-1", messages.Of("Port 80 of 'a' x").Id);
        Assert.Equal("from-1", messages.Of("Port 80 of 'b' y").Id);
        Assert.Equal("from-2", messages.Of("Port 81 of 'a' x").Id);
    }

    [GeneratedRegex(@"(^|[^'{])\{[0-9]+\}")]
    private static partial Regex UnquotedPlaceholder();

    private static RuleMessages Messages(string format) => new(RuleDescriptor.Create(
        "SL1001", "Sample", "Sample", format, "Resources", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning)));
}

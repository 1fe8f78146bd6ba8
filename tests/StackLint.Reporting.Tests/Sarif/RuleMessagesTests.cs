using System.Globalization;
using StackLint.Analysis;
using StackLint.Engine;
using StackLint.Reporting.Sarif;
using StackLint.Rules;
using StackLint.Tests;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class RuleMessagesTests
{
    private static readonly RulePackSet BuiltIn = new(new BuiltInRulePack());

    public static TheoryData<string> Ids => [.. BuiltIn.Rules.Select(static r => r.Id)];

    [Theory]
    [InlineData("'{0}' has no limit", "'web' has no limit", "'web' has no limit.", "default")]
    [InlineData("'{0}' has {1} addresses", "'web' has 8 addresses", "'web' has 8 addresses.", "default")]
    [InlineData("Capability {0} gives '{1}' {2}", "Capability SYS_ADMIN gives 'web' root", "Capability SYS_ADMIN gives 'web' root.", "default")]
    [InlineData("{0} on the daemon's log default", "2 services rely on the daemon's log default", "2 services rely on the daemon's log default.", "default")]
    [InlineData("{0}", "Key {a} is no 'b'; did you mean 'c'?", "Key {a} is no 'b' (did you mean 'c'?).", "default")]
    [InlineData("{0}", "nothing in it is quoted", "nothing in it is quoted.", "default")]
    [InlineData("'{0}' has no limit", "nothing {like} it", "nothing {like} it.", "whole")]
    [InlineData("'{0}' has no limit", "'[see](https://a.b)' has no limit", @"'[see]\(https://a.b)' has no limit.", "default")]
    [InlineData("'{0}' has no limit", "'[a, b] (c)' has no limit", "'[a, b] (c)' has no limit.", "default")]
    [InlineData("{0}({1})", "[a](1)", @"[a]\(1).", "default")]
    [InlineData("No argument", "No argument", "No argument.", "default")]
    public void What_a_reader_makes_of_ID_and_arguments_is_the_text(string format, string text, string expected, string id)
    {
        var messages = Messages(format);
        var message = messages.Of(text);
        Assert.Equal((expected, id), (message.Text, message.Id));
        Assert.Equal(expected, Format(messages, message));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_its_own_format_for_a_string(string id)
    {
        var rule = BuiltIn.Find(id)!;
        var format = rule.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        var messages = new RuleMessages(rule.Descriptor);
        Assert.Equal(MessageTemplate.Terminated(format), messages.Strings["default"].Text);

        // Arguments with whatever means something in SARIF or in English.
        object[] arguments = [.. Enumerable.Range(0, 10).Select(static i => $"the daemon's {{{i}}} \"{i}\"")];
        var text = string.Format(CultureInfo.InvariantCulture, format, arguments);
        var message = messages.Of(text);
        Assert.Equal("default", message.Id);
        Assert.Equal(MessageTemplate.Terminated(text), message.Text);
        Assert.Equal(message.Text, Format(messages, message));
    }

    [SkippableFact]
    public void Every_finding_in_real_files_is_its_string_with_arguments()
    {
        Corpus.Require();
        var result = new LintRun(BuiltIn).Execute(new LintRequest { WorkingDirectory = Corpus.FilesFolder });
        Assert.NotEmpty(result.Diagnostics);
        var rules = result.Rules.ToDictionary(static r => r.Id, static r => new RuleMessages(r.Descriptor));
        Assert.All(result.Diagnostics.DistinctBy(static d => (d.Id, d.Message)), finding =>
        {
            var message = rules[finding.Id].Of(finding.Message);
            Assert.Equal("default", message.Id);
            Assert.Equal(MessageTemplate.Terminated(finding.Message), message.Text);
            Assert.Equal(message.Text, Format(rules[finding.Id], message));
        });
    }

    private static string Format(RuleMessages messages, Microsoft.CodeAnalysis.Sarif.Message message) =>
        string.Format(CultureInfo.InvariantCulture, messages.Strings[message.Id].Text, [.. message.Arguments ?? []]);

    private static RuleMessages Messages(string format) => new(RuleDescriptor.Create(
        "SL1001", "Sample", "Sample", format, "Resources", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, ProfileSeverities.Always(RuleSeverity.Warning)));
}

using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.ShortSyntaxTrapAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class ShortSyntaxTrapTests
{
    [Theory]
    [InlineData("d:/data", "an anonymous volume at 'd:/data'", "d")]
    [InlineData("D:/data", "an anonymous volume at 'D:/data'", "D")]
    [InlineData("a:/x:ro", "a bind of 'a:/x' at 'ro'", "a")]
    public void Volume_of_one_letter_is_reported(string volume, string loaded, string letter)
    {
        foreach (var settings in new[] { VerifierSettings.Default, VerifierSettings.Compose, Settings.Both })
        {
            Verify.Diagnostic(
                Volumes("{|SL8007:" + volume + "|}") + "\nvolumes: {d: , D: }",
                $"'{volume}' is loaded as {loaded}: a single letter before ':' is a Windows drive, not the volume '{letter}'",
                settings);
        }
    }

    [Theory]
    [InlineData("C:/data:/data")]
    [InlineData("C:/data:/data:ro")]
    [InlineData(@"C:\data:C:\data")]
    [InlineData(@"c:\data")]
    [InlineData("C:/data")]
    [InlineData("data:/data:ro")]
    [InlineData("./a:/a:rw,nocopy")]
    [InlineData("/a")]
    [InlineData("$V:/a")]
    [InlineData("/a:/b:$MODE")]
    public void Other_volumes_are_left_alone(string volume) => Verify.NoDiagnostics(Volumes(volume));

    [Theory]
    [InlineData("z")]
    [InlineData("Z")]
    [InlineData("cached")]
    public void Options_for_the_engine_vanish_in_a_stack(string option)
    {
        var found = Verify.Diagnostic(
            Volumes("./a:/a:ro,{|SL8007:" + option + "|}"), $"'{option}' is dropped: './a:/a:ro,{option}' is loaded without it");
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Verify.NoDiagnostics(Volumes("./a:/a:ro," + option), VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("RO")]
    [InlineData("readonly")]
    [InlineData("read-only")]
    public void Misspelled_read_only_is_writable(string option)
    {
        foreach (var settings in new[] { VerifierSettings.Default, VerifierSettings.Compose })
        {
            var found = Verify.Diagnostic(
                Volumes("./a:/a:{|SL8007:" + option + "|}"),
                $"'{option}' is dropped and './a:/a:{option}' is loaded as writable: the option is 'ro'",
                settings);
            Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        }
    }

    [Theory]
    [InlineData("[{|SL8007:0100|}]", "0100", 64)]
    [InlineData("[{target: {|SL8007:0100|}}]", "0100", 64)]
    [InlineData("[{target: 80, published: {|SL8007:00777|}}]", "00777", 511)]
    public void Octal_port_is_reported(string ports, string written, int loaded)
    {
        foreach (var settings in new[] { VerifierSettings.Default, VerifierSettings.Compose })
        {
            Verify.Diagnostic(Ports(ports), $"'{written}' is loaded as port {loaded}: an integer with a leading zero is octal", settings);
        }
    }

    [Theory]
    [InlineData("[\"0100\"]")]
    [InlineData("[\"080:080\"]")]
    [InlineData("[0x50]")]
    [InlineData("[\"9-11\"]")]
    [InlineData("[80]")]
    [InlineData("[{target: 80}]")]
    [InlineData("[{target: \"$P\", published: 80}]")]
    public void Other_ports_are_left_alone(string ports) => Verify.NoDiagnostics(Ports(ports));

    [Fact]
    public void Port_without_target_is_reported_for_a_stack()
    {
        Verify.Diagnostic(
            Ports("[{target: 80}, {published: {|SL8007:8080|}}]"),
            "'published: 8080' has no target and is loaded as port 0 of the container: write both keys in one list item");
        Verify.NoDiagnostics(Ports("[{target: 80}, {published: 8080}]"), VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("NONE", "'NONE' is loaded as [CMD-SHELL, NONE], a command of that name that fails for ever: only the list [NONE] disables the check")]
    [InlineData("CMD curl -f localhost", "'CMD curl -f localhost' is loaded as [CMD-SHELL, …], so a shell looks for a command 'CMD': write a list, or the command alone")]
    [InlineData("CMD-SHELL pg_isready", "'CMD-SHELL pg_isready' is loaded as [CMD-SHELL, …], so a shell looks for a command 'CMD-SHELL': write a list, or the command alone")]
    public void Test_that_is_a_string_runs_in_a_shell(string test, string message)
    {
        foreach (var settings in new[] { VerifierSettings.Default, VerifierSettings.Compose })
        {
            Verify.Diagnostic(Test("{|SL8007:" + test + "|}"), message, settings);
        }
    }

    [Theory]
    [InlineData("[NONE]")]
    [InlineData("[CMD, curl, localhost]")]
    [InlineData("curl -f localhost || exit 1")]
    [InlineData("\"$TEST\"")]
    [InlineData("\"[ -f /ready ]\"")]
    public void Other_tests_are_left_alone(string test) => Verify.NoDiagnostics(Test(test));

    private static string Volumes(string item) => "services: {web: {image: acme/web:1, volumes: ['" + item + "']}}";

    private static string Ports(string ports) => "services: {web: {image: acme/web:1, ports: " + ports + "}}";

    private static string Test(string test) => "services: {web: {image: acme/web:1, healthcheck: {test: " + test + "}}}";
}

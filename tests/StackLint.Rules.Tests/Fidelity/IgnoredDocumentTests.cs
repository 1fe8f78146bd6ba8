using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.IgnoredDocumentAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class IgnoredDocumentTests
{
    private const string Two =
        """
        services: {web: {image: acme/web:1}}
        {|SL8009:---|}
        services: {worker: {image: acme/worker:1}}
        """;

    [Fact]
    public void Stack_ignores_further_documents()
    {
        var found = Verify.Diagnostic(Two, "A stack loads only the first document of a file: this one is not even read");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Fact]
    public void Compose_merges_further_documents()
    {
        var found = Verify.Diagnostic(Two, "Compose merges this document over the one before it, as if it was a further file", VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void File_for_both_targets_tells_both() => Verify.Diagnostic(
        Two, "Compose merges this document over the one before it; a stack loads only the first document of a file", Settings.Both);

    [Theory]
    [InlineData("---\nservices: {web: {image: acme/web:1}}\n")]
    [InlineData("services: {web: {image: acme/web:1}}\n---\n")]
    [InlineData("services: {web: {image: acme/web:1}}\n---\n# nothing here\n")]
    [InlineData("services: {web: {image: acme/web:1}}\n...\n")]
    public void Single_and_empty_documents_are_left_alone(string text) => Verify.NoDiagnostics(text);
}

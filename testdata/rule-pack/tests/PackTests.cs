using StackLint.Testing;

namespace Acme.StackLint.Tests;

public sealed class PackTests
{
    [Fact]
    public void Pack_loads_and_every_page_shows_what_it_says() => RulePackVerifier.Verify(new AcmeRulePack());
}

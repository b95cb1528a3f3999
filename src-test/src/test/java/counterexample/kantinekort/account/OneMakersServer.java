package counterexample.kantinekort.account;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;

class OneMakersServer {

    PayaraMicroContainerConfiguration configuration;
}

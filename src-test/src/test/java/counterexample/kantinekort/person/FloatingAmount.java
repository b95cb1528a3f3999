package counterexample.kantinekort.person;

class FloatingAmount {

    Double kroner;

    void vat(double rate) {}

    float share() {
        return 0;
    }
}
